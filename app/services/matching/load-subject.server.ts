import { cleanLine } from '#app/domain/input/text.ts'
import type { MatchContext } from '#app/domain/matching/context.ts'
import { placeProduct } from '#app/domain/matching/infer-segments.ts'
import type { MatchParty } from '#app/domain/matching/types.ts'
import type { Ports } from '../ports.ts'
import { loadParties } from './load-parties.server.ts'
import { retrieveCandidates } from './retrieve-candidates.server.ts'
import type { PartnerSubject } from './types.ts'

/** Longest product name that is asked about. */
export const TERM_LIMIT = 60
/** Makers that say where an unknown product stands. */
const MOST_MAKERS = 60

type SubjectPorts = Pick<Ports, 'candidates' | 'db' | 'regions' | 'tagger' | 'text'>

export type Subject = { party: MatchParty; stamp: string | null }

/** The firm or product that partners are looked for, or null where there is none. */
export async function loadSubject(
  ports: SubjectPorts,
  subject: PartnerSubject,
  context: MatchContext,
): Promise<Subject | null> {
  if (subject.kind === 'product') {
    const party = await productParty(ports, subject.term, context)
    return party && { party, stamp: null }
  }
  const { organisationId: id } = subject
  return (await loadParties(ports, { ids: [id], now: context.now })).get(id) ?? null
}

async function productParty(
  ports: SubjectPorts,
  typed: string,
  context: MatchContext,
): Promise<MatchParty | null> {
  const term = cleanLine(typed).slice(0, TERM_LIMIT)
  if (term === '') return null
  const named = ports.tagger.segmentsOf(term)
  const plain = anonymousParty(term)
  const sure = (named[0]?.confidence ?? 0) >= 0.6
  const makers = sure ? [] : await makersOf(ports, plain, context)
  const offers = placeProduct({ term, named, makers }, context)
  return { ...plain, segments: { offers, needs: [] } }
}

async function makersOf(ports: SubjectPorts, subject: MatchParty, context: MatchContext) {
  const { ids } = await retrieveCandidates(ports, { subject, direction: 'peers', context })
  const loaded = await loadParties(ports, { ids: ids.slice(0, MOST_MAKERS), now: context.now })
  return [...loaded.values()].map(({ party }) => party)
}

/** A product that nobody in particular makes: it has a name, and no wishes. */
function anonymousParty(term: string): MatchParty {
  return {
    id: '',
    kind: 'manufacturer',
    groupId: '',
    published: true,
    offers: [{ name: term, ordinal: 0, specifications: [] }],
    needs: [],
    segments: { offers: [], needs: [] },
    cityCodes: [],
    certificates: [],
    qualifications: [],
    size: null,
    confirmedAt: '',
    verifiedOn: null,
    wants: { certificates: [], regions: [] },
    anonymous: true,
  }
}
