import { drawSampleFirm } from '#app/domain/sample/featured.ts'
import type { SampleFirm } from '#app/domain/sample/firm.ts'
import { drawListing, firmOfListing } from '#app/domain/sample/listing.ts'
import type { ListingRecord, OrganisationRecord, SearchEntry } from '#app/domain/search/entry.ts'
import { listingEntry } from '#app/domain/search/listing-entry.ts'
import { organisationEntry } from '#app/domain/search/organisation-entry.ts'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { entryToolsOf } from '#app/services/search/entry-tools.server.ts'
import { rememberText } from './remember-text.ts'
import type { BenchWorld } from './world.ts'

/** Every tenth document is a listing, the others are firms. */
const LISTING_EVERY = 10
/** A listing that has lapsed would not be found; here it is open for so many days. */
const OPEN_DAYS = 30

/** Documents by number. The first 10,000 of a million are the 10,000 of the small run. */
export function createCorpus(world: BenchWorld, documents: number): (at: number) => SearchEntry {
  const { plan } = world
  const now = world.now()
  const tools = entryToolsOf({ ...world, text: rememberText(world.text) })
  const firms = documents - Math.floor(documents / LISTING_EVERY)
  return (at) => {
    const listings = Math.floor((at + 1) / LISTING_EVERY)
    if ((at + 1) % LISTING_EVERY !== 0)
      return organisationEntry(
        organisationRecord(drawSampleFirm(plan, { index: at - listings, now })),
        tools,
      )
    const index = listings - 1
    const drawn = drawListing(plan, { index, firms, now })
    const owner = drawSampleFirm(plan, { index: firmOfListing(index, firms), now })
    return listingEntry(listingRecord({ drawn, owner, now }), tools)
  }
}

function organisationRecord(firm: SampleFirm): OrganisationRecord {
  const { id, publicId, kind, name, about, size, verifiedAt, confirmedAt, createdAt } = firm
  const byNode = firm.tags.toSorted((a, b) => (a.segment < b.segment ? -1 : 1))
  return {
    ...{ id, publicId, kind, about, verifiedAt, confirmedAt, createdAt },
    version: 1,
    nameHans: name.hans,
    nameHant: name.hant,
    nameEn: name.en,
    shortName: name.short,
    sizeClass: size,
    isSample: true,
    products: firm.products,
    sites: firm.sites,
    certificates: firm.certificates,
    qualifications: firm.qualifications,
    markets: firm.markets,
    identifiers: [firm.identifier],
    tags: byNode.map(({ segment, side }) => ({
      ...{ nodeKind: 'segment', nodeId: segment, side, state: 'confirmed' },
    })),
  }
}

type Drawn = { drawn: ReturnType<typeof drawListing>; owner: SampleFirm; now: Date }

function listingRecord({ drawn, owner, now }: Drawn): ListingRecord {
  const { amount, unit, period, state, publishedAt } = drawn
  return {
    ...drawn,
    version: 1,
    validUntil: state === 'lapsed' ? addDays(dayOf(now), OPEN_DAYS) : drawn.validUntil,
    confirmedAt: publishedAt,
    quantity: amount !== null && unit && period ? { amount, unit, period } : null,
    segments: [{ segmentId: drawn.segment, state: 'confirmed' }],
    organisation: organisationRecord(owner),
  }
}
