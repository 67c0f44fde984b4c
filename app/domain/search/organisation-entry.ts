import { dayOf } from '../time/days.ts'
import type { SearchDocument } from './document.ts'
import type { EntryTools, OrganisationRecord, SearchEntry } from './entry.ts'
import { certificateFacets, facetCode, placeFacets, segmentFacets, workingSites } from './facets.ts'
import {
  addLexemes,
  endingLexemes,
  type Lexemes,
  pinyinLexemes,
  textLexemes,
  vectorLiteral,
  wholeLexeme,
} from './lexemes.ts'
import { meantProducts } from './meant-products.ts'
import { nameLexemes, sortKey } from './names.ts'
import { rankKeyOf } from './rank-key.ts'

/** What is searched of a published organisation. Contacts, notes and addresses never get here. */
export function organisationEntry(record: OrganisationRecord, tools: EntryTools): SearchEntry {
  const document = organisationDocument(record, tools)
  return {
    document,
    terms: vectorLiteral(organisationLexemes(record, document, tools)),
    facets: organisationFacets(record, tools),
    rankKey: rankKeyOf(document, tools),
    sortName: sortKey(record.nameHans, tools.text),
    confirmedAt: record.confirmedAt,
    createdAt: record.createdAt,
    validUntil: null,
  }
}

function inForce<T extends { expiresOn: string | null }>(rows: readonly T[], today: string): T[] {
  return rows.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
}

export function placesOf(record: OrganisationRecord): string[] {
  return [...new Set(workingSites(record.sites).map((site) => site.regionCode))]
}

function organisationDocument(record: OrganisationRecord, { today }: EntryTools): SearchDocument {
  const items = (side: 'offers' | 'needs') =>
    record.products
      .filter((product) => product.side === side)
      .map(({ name, share }) => (share === null ? { name } : { name, share }))
  const segments = (side: 'offers' | 'needs') =>
    record.tags
      .filter((tag) => tag.state === 'confirmed' && tag.nodeKind === 'segment' && tag.side === side)
      .map((tag) => tag.nodeId)
  return {
    id: record.id,
    publicId: record.publicId,
    kind: 'enterprise',
    version: record.version,
    organisationId: record.id,
    organisationPublicId: record.publicId,
    organisationName: record.nameHans,
    organisationKind: record.kind,
    ...(record.sizeClass ? { sizeClass: record.sizeClass } : {}),
    names: namesOf(record),
    offers: items('offers'),
    needs: items('needs'),
    text: record.about,
    codes: record.identifiers.map(({ value }) => value),
    segments: { offers: segments('offers'), needs: segments('needs') },
    cityCodes: placesOf(record),
    certificates: inForce(record.certificates, today).map(({ name }) => name),
    qualifications: inForce(record.qualifications, today).map(({ code }) => code),
    ...(record.verifiedAt ? { verifiedOn: dayOf(record.verifiedAt) } : {}),
    sample: record.isSample,
    confirmedAt: record.confirmedAt.toISOString(),
  }
}

export function namesOf(record: OrganisationRecord): SearchDocument['names'] {
  const { nameHans, nameHant, nameEn, shortName } = record
  return {
    hans: nameHans,
    ...(nameHant ? { hant: nameHant } : {}),
    ...(nameEn ? { en: nameEn } : {}),
    ...(shortName ? { short: shortName } : {}),
  }
}

function organisationLexemes(
  record: OrganisationRecord,
  document: SearchDocument,
  tools: EntryTools,
): Lexemes {
  const { text, names, regions } = tools
  const lexemes: Lexemes = new Map()
  addLexemes(lexemes, 'A', nameLexemes(document.names, { text, names }))
  for (const [field, items] of [
    ['B', document.offers],
    ['C', document.needs],
  ] as const) {
    const itemNames = items.map((item) => item.name)
    addLexemes(lexemes, field, textLexemes(itemNames, text, true))
    for (const name of itemNames)
      addLexemes(lexemes, field, [...nameOfProduct(name, text), ...meantProducts(name, tools)])
  }
  const specifications = record.products.flatMap((product) =>
    product.specifications.map((one) => [one.name, one.text ?? '', one.unit ?? ''].join(' ')),
  )
  const places = document.cityCodes.flatMap((code) => placeNames(code, regions))
  addLexemes(
    lexemes,
    'D',
    textLexemes(
      [record.about, ...specifications, ...document.certificates, ...places],
      text,
      false,
    ),
  )
  addLexemes(lexemes, 'D', textLexemes(document.codes, text, false))
  return lexemes
}

function nameOfProduct(name: string, text: EntryTools['text']): string[] {
  return [
    wholeLexeme(name, text),
    ...endingLexemes(name, text),
    ...pinyinLexemes(name, { tools: text }),
  ]
}

/** The country of nearly every firm tells nothing apart. */
const HOME = 'CN'

export function placeNames(code: string, regions: EntryTools['regions']): string[] {
  return regions.pathOf(code).flatMap(({ code: one, zh, en }) => (one === HOME ? [] : [zh, en]))
}

function organisationFacets(
  record: OrganisationRecord,
  { regions, segments, today }: EntryTools,
): SearchEntry['facets'] {
  const offered = record.tags.filter(
    (tag) => tag.state === 'confirmed' && tag.nodeKind === 'segment' && tag.side === 'offers',
  )
  return [
    ...new Set([
      ...segmentFacets(
        offered.map((tag) => tag.nodeId),
        segments,
      ),
      ...ownFacets(record, { regions, today }),
      facetCode('kind', record.kind),
      facetCode('side', 'enterprise'),
    ]),
  ]
}

/** What a firm brings along, also to its listings: place, qualifications, certificates, markets, size, trust. */
export function ownFacets(
  record: OrganisationRecord,
  { regions, today }: Pick<EntryTools, 'regions' | 'today'>,
): SearchEntry['facets'] {
  return [
    ...placeFacets(placesOf(record), regions),
    ...inForce(record.qualifications, today).map(({ code }) => facetCode('qualification', code)),
    ...certificateFacets(inForce(record.certificates, today).map(({ name }) => name)),
    ...record.markets.map((market) => facetCode('market', market)),
    ...(record.sizeClass ? [facetCode('size', record.sizeClass)] : []),
    facetCode('trust', record.verifiedAt ? 'verified' : 'stated'),
  ]
}
