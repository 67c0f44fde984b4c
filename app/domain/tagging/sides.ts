import type { OfferSide } from '../enterprise/types.ts'
import type { Cue } from './cues.ts'

/** What the text says of a word at its place; `null` = it speaks of somebody else's trade, or denies it. */
export type Stance = { side: OfferSide; how: 'statement' | 'use' | 'mention' } | null

const SENTENCE_END = /[。;!?\n]/u
const CLAUSE_END = /[,。;!?\n]/u
/** Behind a word, or behind the list that it stands in: the word names a trade of customers. */
const TRADE_BEHIND =
  /^(?:[^,。;!?\n]{0,40}?)(?:行业|领域|客户|用户|市场|场景|整车厂|主机厂|终端厂|品牌商|厂商|厂家客户|industry|industries)/u
const SUPPLIER_BEHIND = /^[^,。;!?\n]{0,12}?(?:供应商|厂家|货源|加工厂|合作方|配套商)/u

/** Reads the side of each place in a folded text from the cues before it and, failing these, behind it. */
export function createSides(text: string, cues: readonly Cue[]) {
  function before(place: number): Cue | undefined {
    const last = cues.findLast((cue) => cue.end <= place)
    if (!last) return undefined
    const between = text.slice(last.end, place)
    if (SENTENCE_END.test(between)) return undefined
    if (last.kind === 'denies' && CLAUSE_END.test(between)) return undefined
    return last
  }
  function behind(place: number): Cue | undefined {
    const next = cues.find((cue) => cue.start >= place)
    return next && !CLAUSE_END.test(text.slice(place, next.start)) ? next : undefined
  }
  function isCustomersTrade(end: number): boolean {
    const found = TRADE_BEHIND.exec(text.slice(end, end + 60))?.[0]
    if (!found) return false
    return !cues.some((cue) => cue.start >= end && cue.end <= end + found.length)
  }

  return (start: number, end: number): Stance => {
    if (isCustomersTrade(end)) return null
    const cue = before(start)
    if (cue?.kind === 'denies' || cue?.kind === 'customers') return null
    if (cue?.kind === 'needs') return { side: 'needs', how: 'statement' }
    if (cue?.kind === 'uses') return { side: 'needs', how: 'use' }
    if (cue) return { side: 'offers', how: 'statement' }
    const next = behind(end)
    if (next?.kind === 'needs') return { side: 'needs', how: 'statement' }
    if (next?.kind === 'offers' || SUPPLIER_BEHIND.test(text.slice(end, end + 20)))
      return { side: 'offers', how: 'statement' }
    return { side: 'offers', how: 'mention' }
  }
}
