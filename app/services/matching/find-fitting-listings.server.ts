import { and, type Column, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { goodsInTitle } from '#app/domain/listing/goods-in-title.ts'
import type { ListingLine } from '#app/domain/listing/line.ts'
import { namedSegments, placeName } from '#app/domain/listing/names.ts'
import { gateOf, listingGate, type PairFacts } from '#app/domain/matching/constraints.ts'
import type { MatchContext, View } from '#app/domain/matching/context.ts'
import { matchOf, reasonsFor, scoreOf } from '#app/domain/matching/judge.ts'
import type { PartnerReason } from '#app/domain/matching/partner.ts'
import type { MatchParty, Reason } from '#app/domain/matching/types.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { freshnessOf } from '#app/domain/time/freshness.ts'
import { listing, listingSegment } from '#db/schema/index.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import type { Ports } from '../ports.ts'
import type { LoadedParty } from './kept-parties.ts'
import { isLive, loadParties } from './load-parties.server.ts'
import { matchContextOf } from './match-context.server.ts'
import { loadPairFacts } from './pair-facts.server.ts'
import { presentReasons } from './present-partners.ts'
import { retrieveListings } from './retrieve-listings.server.ts'

export type FittingListing = {
  line: ListingLine
  /** 0 to 1; orders the list and is not shown. */
  score: number
  reasons: PartnerReason[]
  theirReasons: PartnerReason[]
}

export type FittingListings = {
  listings: FittingListing[]
  total: number
  capped: boolean
  page: number
  pageSize: number
}

type Input = {
  actor: Actor
  organisationId: string
  page?: number
  limit?: number
  /** Public id of a listing to open at its page; it need not be among them. */
  open?: string | null
  now: Date
}
type FittingPorts = Pick<Ports, 'db' | 'knowledge' | 'regions' | 'text'>

/** Live listings of other firms that fit a firm: needs it can serve, supply it can use; best first. */
export async function findFittingListings(
  ports: FittingPorts,
  { actor, organisationId, page: asked = 1, limit = 20, open = null, now }: Input,
): Promise<FittingListings | null> {
  if (!actsFor(actor, organisationId)) return null
  const context = matchContextOf(ports, now)
  const own = await loadParties(ports, { ids: [organisationId], now })
  const subject = own.get(organisationId)?.party
  if (!subject) return null
  const facts = await loadPairFacts(ports, { subjectId: organisationId, viewer: actor })
  const { ids, capped } = await retrieveListings(ports, { subject, context })
  const found = await judgeListings(ports, { ids, subject, facts, context })
  const place = found.findIndex(({ row }) => row.publicId === open)
  const page = place < 0 ? asked : Math.floor(place / limit) + 1
  const start = (page - 1) * limit
  return {
    listings: found.slice(start, start + limit).flatMap((one) => present(one, { ports, context })),
    total: found.length,
    capped,
    page,
    pageSize: limit,
  }
}

type Row = typeof listing.$inferSelect
type Judged = {
  row: Row
  segments: string[]
  owner: LoadedParty
  view: View
  score: number
  stale: boolean
}

async function judgeListings(
  ports: FittingPorts,
  input: { ids: string[]; subject: MatchParty; facts: PairFacts; context: MatchContext },
): Promise<Judged[]> {
  const { ids, subject, facts, context } = input
  if (ids.length === 0) return []
  const today = dayOf(context.now)
  const [rows, places] = await Promise.all([
    ports.db
      .select()
      .from(listing)
      .where(and(isAmong(listing.id, ids), isLive(today))),
    ports.db
      .select({
        listingId: listingSegment.listingId,
        segmentId: listingSegment.segmentId,
        confidence: listingSegment.confidence,
      })
      .from(listingSegment)
      .where(and(isAmong(listingSegment.listingId, ids), eq(listingSegment.state, 'confirmed')))
      .orderBy(listingSegment.segmentId),
  ])
  const owners = await loadParties(ports, {
    ids: rows.map(({ organisationId }) => organisationId),
    now: context.now,
  })
  const placesOf = new Map<string, typeof places>()
  for (const place of places)
    placesOf.set(place.listingId, [...(placesOf.get(place.listingId) ?? []), place])
  const judged = rows.flatMap((row): Judged[] => {
    const owner = owners.get(row.organisationId)
    if (!owner) return []
    const own = placesOf.get(row.id) ?? []
    const role = row.side === 'demand' ? 'customer' : 'supplier'
    const other = asParty(row, { own, owner: owner.party })
    if (listingGate(row, { dismissed: facts.dismissed, today })) return []
    if (gateOf({ subject, candidate: owner.party, role }, facts)) return []
    const view = { reader: subject, other, role } as const
    const score = scoreOf(view, context)
    if (score === null || onlyFar(reasonsFor(view, context))) return []
    const stale = freshnessOf(row.confirmedAt, context.now) === 'stale'
    return [{ row, segments: own.map(({ segmentId }) => segmentId), owner, view, score, stale }]
  })
  return judged.sort(
    (a, b) =>
      Number(a.stale) - Number(b.stale) || b.score - a.score || (a.row.id < b.row.id ? -1 : 1),
  )
}

/** Two steps in the chain are enough to know a firm, not to answer its listing. */
function onlyFar(reasons: readonly Reason[]): boolean {
  return reasons.every(
    ({ criterion, code }) =>
      (criterion !== 'product' && criterion !== 'chain') || code.endsWith('_far'),
  )
}

/** The listing as a party: its owner, who offers or needs just this. */
function asParty(
  row: Row,
  { own, owner }: { own: { segmentId: string; confidence: number }[]; owner: MatchParty },
): MatchParty {
  const { title, publicId, specifications } = row
  const name = goodsInTitle(title)
  const item = { name, ordinal: 0, specifications, listing: { publicId, title } }
  const segments = own.map(({ segmentId, confidence }) => ({
    id: segmentId,
    confidence,
    words: [name],
  }))
  const demand = row.side === 'demand'
  return {
    ...owner,
    offers: demand ? [] : [item],
    needs: demand ? [item] : [],
    segments: { offers: demand ? [] : segments, needs: demand ? segments : [] },
    wants: demand
      ? { certificates: row.certificates, regions: row.regionCodes }
      : { certificates: [], regions: row.regionCodes },
    confirmedAt: row.confirmedAt.toISOString(),
  }
}

/** Ids hold no commas; one parameter for all of them is read many times faster than one each. */
function isAmong(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(string_to_array(${ids.join(',')}, ','))`
}

type With = { ports: Pick<Ports, 'knowledge' | 'regions'>; context: MatchContext }

function present(one: Judged, { ports, context }: With): FittingListing[] {
  const match = matchOf(one.view, context)
  if (!match) return []
  const reasons = presentReasons(match.forSubject, ports)
  const theirReasons = presentReasons(match.forCandidate, ports)
  return [{ line: lineOf(one, ports), score: one.score, reasons, theirReasons }]
}

function lineOf(
  { row, segments, owner: { card, party } }: Judged,
  { knowledge, regions }: With['ports'],
): ListingLine {
  const { amount, unit, period } = row
  return {
    publicId: row.publicId,
    side: row.side,
    title: row.title,
    organisation: { publicId: card.publicId, name: card.name, sample: card.sample },
    segments: namedSegments(knowledge, segments).slice(0, 2),
    cities: party.cityCodes.slice(0, 2).map((code) => placeName(regions, code)),
    specifications: row.specifications.slice(0, 3),
    quantity: amount !== null && unit && period ? { amount, unit, period } : null,
    certificates: row.certificates.slice(0, 3),
    validUntil: row.validUntil,
    confirmedAt: row.confirmedAt.toISOString(),
  }
}
