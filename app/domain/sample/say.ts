import type { Specification } from '../enterprise/types.ts'
import type { Period, Unit } from '../quantity/types.ts'
import type { Pattern, Role, SampleTables } from './tables.ts'

/** What a sentence may say; an unknown place rules the sentence out. */
export type Sayings = Record<string, string | undefined>

const PLACE = /\{(\w+)\}/g
const WAN = 10_000

function canSay({ places }: Pattern, sayings: Sayings): boolean {
  return places.every((place) => sayings[place])
}

export function fillPattern(text: string, sayings: Sayings): string {
  return text.replace(PLACE, (_, key: string) => sayings[key] ?? '')
}

/** The patterns of a part that somebody of this role can say. */
export function sayable(
  patterns: readonly Pattern[],
  { part, role, sayings }: { part: string; role: Role; sayings: Sayings },
): Pattern[] {
  return patterns.filter(
    (one) => one.part === part && (one.role === role || one.role === 'any') && canSay(one, sayings),
  )
}

type Words = Pick<SampleTables, 'phrases' | 'unitWords'>

/** 1,200台, 3.5万台, 12万件. */
export function sayAmount({ phrases, unitWords }: Words, amount: number, unit: Unit): string {
  const word = unitWords.get(unit) ?? ''
  if (amount < WAN) return `${Number(amount.toPrecision(3))}${word}`
  return `${Number((amount / WAN).toPrecision(3))}${phrases.get('wan') ?? ''}${word}`
}

export function sayCapacity(
  words: Words,
  made: { amount: number | null; unit: Unit | null; period: Period | null },
): string | undefined {
  const { amount, unit, period } = made
  const pattern = words.phrases.get(`amount.${period}`)
  if (amount === null || unit === null || !pattern) return undefined
  return fillPattern(pattern, { amount: sayAmount(words, amount, unit) })
}

/** 背隙≤1 arcmin, 减速比50–100, 牌号 304. */
export function saySpecification(
  { phrases }: Words,
  { name, min, max, unit, text }: Specification,
): string {
  const end = unit ? ` ${unit}` : ''
  const kind = text ? 'text' : min === undefined ? 'max' : max === undefined ? 'min' : 'range'
  return fillPattern(phrases.get(`spec.${kind}`) ?? '', {
    ...{ name, text },
    low: kind === 'range' ? `${min}` : `${min}${end}`,
    high: `${max}${end}`,
  })
}
