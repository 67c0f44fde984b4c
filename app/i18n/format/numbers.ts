import type { Specification } from '../../domain/enterprise/types.ts'
import type { Quantity } from '../../domain/quantity/types.ts'
import { fill } from '../fill.ts'
import type { Words } from '../words.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

/** Thousands separated from 1,000 on, in every language. */
export function formatNumber(n: number): string {
  return grouped.format(n).replace('-', '−')
}

/** `1,000+` where a count stops at its cap. */
export function formatTotal(total: number, capped: boolean): string {
  return capped ? `${formatNumber(total)}+` : formatNumber(total)
}

/** `500 台/月`; the caller keeps it on one line. */
export function formatQuantity(t: Words, { amount, unit, period }: Quantity): string {
  return fill(t.vocabulary.perPeriod[period], {
    quantity: `${formatNumber(amount)} ${t.vocabulary.units[unit]}`,
  })
}

/** A range, a bound or words: `60–120 mm`, `−35 – −22 ℃`, `≤ 20 角秒`. */
export function formatSpecification({ min, max, unit, text }: Specification): string {
  const tail = unit ? ` ${unit}` : ''
  if (min !== undefined && max !== undefined) {
    if (min === max) return `${formatNumber(min)}${tail}`
    const dash = min < 0 ? ' – ' : '–'
    return `${formatNumber(min)}${dash}${formatNumber(max)}${tail}`
  }
  if (min !== undefined) return `≥ ${formatNumber(min)}${tail}`
  if (max !== undefined) return `≤ ${formatNumber(max)}${tail}`
  return text ?? ''
}
