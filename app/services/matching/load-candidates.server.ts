import type { MatchContext } from '#app/domain/matching/context.ts'
import { prepareToRank } from '#app/domain/matching/rank.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { loadExposure, smallShareOf } from '../exposure/load-exposure.server.ts'
import type { Ports } from '../ports.ts'
import type { LoadedParty } from './kept-parties.ts'
import { loadParties } from './load-parties.server.ts'
import { loadSubject, type Subject } from './load-subject.server.ts'
import { meanwhile } from './meanwhile.ts'
import { retrieveCandidates } from './retrieve-candidates.server.ts'
import type { LookedForBy, PartnerSubject } from './types.ts'

type Input = { asked: PartnerSubject; direction: Direction; context: MatchContext }

export type LoadedCandidates = {
  subject: Subject
  loaded: Map<string, LoadedParty>
  /** First-ten places of each lately, and the part of small firms in the catalogue: what the order must be fair by. */
  places: Map<string, number>
  smallShare: number
  by: LookedForBy & { capped: boolean }
}

/** The subject and whom it is to be compared with, unsorted; null where the subject is unknown. */
export async function loadCandidates(
  ports: Pick<Ports, 'candidates' | 'db' | 'regions' | 'tagger' | 'text'>,
  { asked, direction, context }: Input,
): Promise<LoadedCandidates | null> {
  const { now } = context
  const subject = await loadSubject(ports, asked, context)
  if (!subject) return null
  const { party } = subject
  const [{ ids, ...by }] = await meanwhile(
    retrieveCandidates(ports, { subject: party, direction, context }),
    () => prepareToRank({ subject: party, direction }, context),
  )
  const [loaded, places, smallShare] = await Promise.all([
    loadParties(ports, { ids, now }),
    loadExposure(ports, { organisationIds: ids, now }),
    smallShareOf(ports, now),
  ])
  return { subject, loaded, places, smallShare, by }
}
