import type { PartnerReason } from '../../domain/matching/partner.ts'
import type { Voice } from './said.ts'

/** Who stands at an end of a path: the reader, the partner, or nobody in particular. */
export type Who = 'you' | 'they' | 'anyone'

export type SupplyEnds = {
  /** As both records write it. */
  made: { text: string; who: Who }
  offered: { text: string; who: Who }
}

/** Whose goods go into whose: `own` is the subject's piece of record, `other` the partner's. */
export function supplyEnds(
  { code, own = '', other = '' }: Pick<PartnerReason, 'code' | 'own' | 'other'>,
  voice: Voice,
): SupplyEnds {
  // the partner's own view turns the reason round: its `own` is the partner's
  const [first, second] = (
    { own: ['you', 'they'], theirs: ['they', 'you'], plain: ['anyone', 'anyone'] } as const
  )[voice]
  const [ownEnd, otherEnd] = [
    { text: own, who: first },
    { text: other, who: second },
  ]
  return code === 'uses_offered'
    ? { made: otherEnd, offered: ownEnd }
    : { made: ownEnd, offered: otherEnd }
}
