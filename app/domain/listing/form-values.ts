import { CERTIFICATES } from '../enterprise/types.ts'
import type { ListingContent } from './schema.ts'

const LISTED: ReadonlySet<string> = new Set(CERTIFICATES)

/** A listing as its form would have sent it, so that one form serves what is stored and what was typed. */
export function listingFormValues(content: ListingContent): Record<string, string[]> {
  const { amount, unit, period } = content
  const rows = content.specifications.flatMap((row, at) =>
    (['name', 'min', 'max', 'unit', 'text'] as const).map((field) => [
      `specifications[${at}].${field}`,
      [String(row[field] ?? '')],
    ]),
  )
  return {
    side: [content.side],
    kind: [content.kind],
    title: [content.title],
    body: [content.body],
    certificates: content.certificates.filter((name) => LISTED.has(name)),
    otherCertificates: [content.certificates.filter((name) => !LISTED.has(name)).join('、')],
    regions: content.regionCodes,
    'quantity.amount': [amount === null ? '' : String(amount)],
    'quantity.unit': [unit ?? ''],
    'quantity.period': [period ?? ''],
    validUntil: [content.validUntil],
    ...Object.fromEntries(rows),
  }
}
