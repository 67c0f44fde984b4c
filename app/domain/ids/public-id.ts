/** Crockford's base 32 in lower case: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 10

/** Multiplication by x in GF(32) modulo x^5 + x^2 + 1. */
function timesX(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ 37 : shifted
}

/**
 * One check value for a row of five-bit values. Every place has its own factor in GF(32), so each single
 * wrong character and each exchange of two characters is noticed.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0)
}

/** Nine random characters and a check character; takes five bits of each of the first nine bytes. */
export function makePublicId(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH - 1) throw new RangeError('makePublicId needs nine random bytes')
  const values = [...randomBytes.slice(0, LENGTH - 1)].map((byte) => byte & 31)
  return [...values, checkValue(values)].map((value) => ALPHABET.charAt(value)).join('')
}

/** Reads an id as people copy it (upper case, O for 0, I or L for 1, spaces, hyphens); null if it is none. */
export function parsePublicId(text: string): string | null {
  if (text.length > 40) return null
  const plain = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return isPublicId(plain) ? plain : null
}

/** Whether the text is an id in its one canonical form. */
export function isPublicId(text: string): boolean {
  if (text.length !== LENGTH) return false
  const values = Array.from(text, (character) => ALPHABET.indexOf(character))
  if (values.length !== LENGTH || values.includes(-1)) return false
  return checkValue(values.slice(0, -1)) === values.at(-1)
}
