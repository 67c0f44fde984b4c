import type { IdentifierScheme } from './types.ts'
import { type ParsedIdentifier, parseUscc } from './uscc.ts'

const LONGEST = 60

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
    .trim()
}

/** Hong Kong business registration: eight digits and the branch, as on the certificate (…-000-07-26-A). */
function parseHkBr(text: string): ParsedIdentifier | null {
  const found = /^(\d{8})(?:-(\d{3}))?(?:-\d{2}-\d{2}-[0-9A-Z])?$/.exec(text.replace(/\s/g, ''))
  if (!found?.[1]) return null
  return { value: found[2] ? `${found[1]}-${found[2]}` : found[1], checks: true }
}

/** Macao: the number in the commercial register with its letters (12345 SO), or an eight-digit taxpayer number. */
function parseMacao(text: string): ParsedIdentifier | null {
  const value = text.replace(/[\s()./-]/g, '')
  return /^(?:[A-Z]{1,3}\d{2,7}|\d{2,7}[A-Z]{1,3}|\d{4,8})$/.test(value)
    ? { value, checks: true }
    : null
}

/** Elsewhere: whatever a register may print, with at least one digit, spaces tidied. */
function parseForeign(text: string): ParsedIdentifier | null {
  const value = text.replace(/\s+/g, ' ')
  const fits =
    /^[\p{L}\p{N}][\p{L}\p{N} ./-]{1,38}[\p{L}\p{N}]$/u.test(value) && /\p{N}/u.test(value)
  return fits ? { value, checks: true } : null
}

/** The number in its one stored form, or null where it cannot be a number of that register. */
export function parseIdentifier(scheme: IdentifierScheme, text: string): ParsedIdentifier | null {
  if (text.length > LONGEST) return null
  if (scheme === 'uscc') return parseUscc(text)
  if (scheme === 'hk_br') return parseHkBr(tidy(text))
  if (scheme === 'macao') return parseMacao(tidy(text))
  return parseForeign(tidy(text))
}
