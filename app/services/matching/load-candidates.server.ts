import type { MatchContext } from '#app/domain/matching/context.ts'
import { prepareToRank } from '#app/domain/matching/rank.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { loadExposure, smallShareOf } from '../exposure/load-exposure.server.ts'
import type { Ports } from '../ports.ts'
import { type KeptList, keptList } from './kept-lists.ts'
import type { LoadedParty } from './kept-parties.ts'
import { loadParties } from './load-parties.server.ts'
import { loadSubject, type Subject } from './load-subject.server.ts'
import { meanwhile } from './meanwhile.ts'
import { retrieveCandidates } from './retrieve-candidates.server.ts'
import type { LookedForBy, PartnerSubject } from './types.ts'

type Input = { asked: PartnerSubject; direction: Direction; context: MatchContext }

export type LoadedCandidates = {
  subject: Subject
  list: KeptList
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
  const list = keptList(ports.db, { subject, direction, now })
  const [[{ ids, ...by }], before, smallShare] = await Promise.all([
    meanwhile(retrieveCandidates(ports, { subject: party, direction, context }), () =>
      prepareToRank({ subject: party, direction }, context),
    ),
    // who was a candidate before is looked up while it is found out who is one now
    loadParties(ports, { ids: list.ids, now }),
    smallShareOf(ports, now),
  ])
  list.ids = ids
  const [others, places] = await Promise.all([
    loadParties(ports, { ids: ids.filter((id) => !before.has(id)), now }),
    loadExposure(ports, { organisationIds: ids, now }),
  ])
  const loaded = new Map<string, LoadedParty>()
  for (const id of ids) {
    const party = before.get(id) ?? others.get(id)
    if (party) loaded.set(id, party)
  }
  return { subject, list, loaded, places, smallShare, by }
}
