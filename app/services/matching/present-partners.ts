import type { Knowledge, ProductId, SegmentId } from '#app/domain/knowledge/types.ts'
import { clusterName } from '#app/domain/listing/names.ts'
import type {
  ListedPartner,
  Missing,
  Partner,
  PartnerFinding,
  PartnerReason,
  PlaceName,
  SegmentPlace,
  SupplyPath,
} from '#app/domain/matching/partner.ts'
import type {
  Evidence,
  Finding,
  Match,
  MatchParty,
  Reason,
  Side,
} from '#app/domain/matching/types.ts'
import type { ProductSupply } from '#app/domain/products/supply.ts'
import type { Regions } from '#app/domain/region/types.ts'
import type { LoadedParty } from './kept-parties.ts'

type Names = { knowledge: Knowledge; regions: Regions }

const MOST_SEGMENTS = 3
const MOST_PRODUCTS = 5
/** Pieces of evidence of one criterion that travel to a page. */
const MOST_EVIDENCE = 4

/** A match with everything a page or the JSON shows of it. */
export function presentPartner(
  { match, loaded }: { match: Match; loaded: LoadedParty },
  names: Names,
): Partner {
  const { party } = loaded
  return {
    ...presentFirm(loaded, names),
    score: match.score,
    confidence: match.confidence,
    reasons: presentReasons(match.forSubject, names),
    theirReasons: presentReasons(match.forCandidate, names),
    findings: match.forSubject.findings.map((one) => presentFinding(one, names)),
    organisationId: party.id,
  }
}

/** A firm as a row of a list. */
export function presentListed(
  { reason, loaded }: { reason: Reason | null; loaded: LoadedParty },
  names: Names,
): ListedPartner {
  const { publicId, name, sample } = loaded.card
  return {
    organisationId: loaded.party.id,
    publicId,
    name,
    sample,
    segments: mainSegments(loaded.party, names),
    cities: loaded.party.cityCodes.map((code) => presentPlace(code, names)),
    confirmedAt: loaded.party.confirmedAt,
    reasons: reason ? [presentReason(reason, names)] : [],
  }
}

export type Firm = Omit<Partner, 'score' | 'confidence' | 'reasons' | 'theirReasons' | 'findings'>

export function presentFirm({ party, card }: LoadedParty, names: Names): Firm {
  return {
    organisationId: party.id,
    publicId: card.publicId,
    name: card.name,
    nameEn: card.nameEn,
    kind: party.kind,
    sample: card.sample,
    segments: mainSegments(party, names),
    products: party.offers
      .filter(({ listing }) => !listing)
      .slice(0, MOST_PRODUCTS)
      .map(({ name }) => name),
    cities: party.cityCodes.map((code) => presentPlace(code, names)),
    certificates: party.certificates.map(({ name }) => name),
    qualifications: party.qualifications.map(({ code }) => code),
    verifiedOn: party.verifiedOn,
    confirmedAt: party.confirmedAt,
    website: card.website,
    switchboard: card.switchboard,
  }
}

function mainSegments({ segments }: MatchParty, names: Names): SegmentPlace[] {
  const main = segments.offers.toSorted(
    (a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  )
  return presentSegments(
    main.slice(0, MOST_SEGMENTS).map(({ id }) => id),
    names,
  )
}

export function presentSegments(
  ids: readonly SegmentId[],
  { knowledge }: Pick<Names, 'knowledge'>,
): SegmentPlace[] {
  return ids.flatMap((id) => {
    const segment = knowledge.segments.get(id)
    const cluster = segment && clusterName(knowledge, segment.cluster)
    if (!segment || !cluster) return []
    const { zh, en, position } = segment
    return [{ id, zh, en, position, cluster: { id: segment.cluster, ...cluster } }]
  })
}

function presentPlace(code: string, { regions }: Pick<Names, 'regions'>): PlaceName {
  return { code, zh: regions.nameOf(code), en: regions.nameOf(code, 'en') }
}

export function presentReasons(side: Side | null, names: Names): PartnerReason[] {
  return (side?.reasons ?? []).map((one) => presentReason(one, names))
}

function presentReason({ own, other, path, supply, ...rest }: Reason, names: Names): PartnerReason {
  return { ...rest, ...presentEvidence({ own, other, path, supply }, rest.criterion, names) }
}

/** Places are quoted by their names, everything else as it stands in the records. */
function presentEvidence(
  { own, other, path, supply }: Pick<Evidence, 'own' | 'other' | 'path' | 'supply'>,
  criterion: Finding['criterion'],
  names: Names,
): Omit<PartnerReason, 'criterion' | 'code'> {
  const region = criterion === 'region'
  return {
    ...(own ? { own } : {}),
    ...(other ? { other } : {}),
    ...(region && own ? { ownPlace: presentPlace(own, names) } : {}),
    ...(region && other ? { otherPlace: presentPlace(other, names) } : {}),
    ...(path ? { path: presentSegments(path, names) } : {}),
    ...(supply ? { supply: presentSupply(supply, names) } : {}),
  }
}

function presentSupply(
  { wanted, offered, met, guessed }: ProductSupply,
  { knowledge: { products } }: Pick<Names, 'knowledge'>,
): SupplyPath {
  const nameOf = (id: ProductId) => {
    const { zh, en } = products.get(id) ?? { zh: id, en: id }
    return { id, zh, en }
  }
  return {
    steps: wanted.path.map(({ id, by, role }) => ({
      ...nameOf(id),
      by,
      ...(role ? { role } : {}),
    })),
    offered: nameOf(offered),
    met,
    guessed,
  }
}

function presentFinding(
  { criterion, verdict, code, evidence }: Finding,
  names: Names,
): PartnerFinding {
  return {
    criterion,
    verdict,
    code,
    evidence: evidence.slice(0, MOST_EVIDENCE).map((one) => ({
      ...presentEvidence(one, criterion, names),
      ...(one.code ? { code: one.code } : {}),
    })),
  }
}

/** What the subject has not said, most useful first. */
export function missingOf(subject: MatchParty): Missing[] {
  if (subject.anonymous) return []
  const missing: Record<Missing, boolean> = {
    offers: subject.offers.length === 0,
    needs: subject.needs.length === 0,
    segments: subject.segments.offers.length === 0,
    sites: subject.cityCodes.length === 0,
    certificates: subject.certificates.length === 0,
  }
  return (Object.keys(missing) as Missing[]).filter((one) => missing[one])
}
