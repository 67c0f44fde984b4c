import type { SampleFirm } from '#app/domain/sample/firm.ts'
import { createRandom } from '#app/domain/sample/random.ts'
import { sampleRowId } from '#app/domain/sample/sample-ids.ts'
import type {
  certificate,
  exportMarket,
  identifier,
  organisation,
  product,
  qualification,
  site,
  tag,
} from '#db/schema/index.ts'

/** Stream of draws for the ids of the rows below a firm. */
const ROW_STREAM = 3

type Row<T extends { $inferInsert: object }> = T['$inferInsert']
export type FirmRows = {
  organisations: Row<typeof organisation>[]
  identifiers: Row<typeof identifier>[]
  sites: Row<typeof site>[]
  qualifications: Row<typeof qualification>[]
  certificates: Row<typeof certificate>[]
  markets: Row<typeof exportMarket>[]
  products: Row<typeof product>[]
  tags: Row<typeof tag>[]
}

/** The rows of sample firms by table, published as any other firm. */
export function firmRows(firms: readonly SampleFirm[], knowledgeVersion: number): FirmRows {
  const rows: FirmRows = {
    organisations: [],
    identifiers: [],
    sites: [],
    qualifications: [],
    certificates: [],
    markets: [],
    products: [],
    tags: [],
  }
  for (const firm of firms) addFirm(rows, firm, knowledgeVersion)
  return rows
}

function addFirm(rows: FirmRows, firm: SampleFirm, knowledgeVersion: number): void {
  const random = createRandom(firm.index, ROW_STREAM)
  const organisationId = firm.id
  const owned = () => ({ id: sampleRowId(firm.index, random), organisationId })
  rows.organisations.push(organisationRow(firm))
  rows.identifiers.push({ ...owned(), ...firm.identifier, checks: false })
  for (const one of firm.sites) rows.sites.push({ ...owned(), ...one })
  for (const one of firm.qualifications) rows.qualifications.push({ organisationId, ...one })
  for (const one of firm.certificates) rows.certificates.push({ ...owned(), ...one })
  for (const market of firm.markets) rows.markets.push({ organisationId, market })
  const ordinals = { offers: 0, needs: 0 }
  for (const { side, name, specifications, amount, unit, period, ...one } of firm.products) {
    const ordinal = ordinals[side]
    ordinals[side] += 1
    const { minimumOrder, share } = one
    rows.products.push({
      ...owned(),
      ...{ side, ordinal, name, specifications, amount, unit, period, minimumOrder, share },
    })
  }
  for (const { segment, side, evidence } of firm.tags)
    rows.tags.push({
      ...owned(),
      ...{ side, evidence, knowledgeVersion, nodeKind: 'segment', nodeId: segment },
      ...{ state: 'confirmed', confidence: 1, decidedAt: firm.createdAt },
    })
}

function organisationRow(firm: SampleFirm): Row<typeof organisation> {
  const { id, publicId, kind, name, foundedYear, size, about, createdAt, confirmedAt } = firm
  const { website, switchboard, showWebsite, showSwitchboard, verifiedAt } = firm
  return {
    ...{ id, publicId, kind, foundedYear, about, createdAt, confirmedAt, verifiedAt },
    ...{ website, switchboard, showWebsite, showSwitchboard },
    version: 1,
    state: 'published',
    nameHans: name.hans,
    nameHant: name.hant,
    nameEn: name.en,
    shortName: name.short,
    sizeClass: size,
    isSample: true,
    updatedAt: confirmedAt,
  }
}
