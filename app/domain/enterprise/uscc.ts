/** The 31 characters of GB 32100: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Authority, category, six digits of the place of registration, nine of the organisation, check character. */
const FORM = /^[1-9A-HJ-NP-RTUWXY][1-9A-HJ-NP-RTUWXY]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

export type ParsedIdentifier = {
  value: string
  /** False where a check character fails: such codes were really issued, so this warns and never refuses. */
  checks: boolean
}

/** The check character of the first 17 characters: weights 3^i modulo 31 (GB 32100-2015, 5.5). */
export function usccCheckCharacter(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Reads a unified social credit code, written with any spaces, hyphens or full-width characters. */
export function parseUscc(text: string): ParsedIdentifier | null {
  if (text.length > 60) return null
  const value = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  if (!FORM.test(value)) return null
  return { value, checks: usccCheckCharacter(value.slice(0, 17)) === value.charAt(17) }
}
