import { FIELDS, type Lexemes } from '#app/domain/search/lexemes.ts'

/** A lexeme of the domain is cut at so many UTF-16 units; a test holds both to the same number. */
const LONGEST_LEXEME = 60
/** Meilisearch compares the first 468 bytes of a value after NFKD, which makes three syllables' letters of one. */
const LONGEST_WORD = 130

/**
 * A lexeme as a value that is filtered by. Values are compared whole after NFKD and lower case; the lexemes of the
 * domain are folded (NFKC, lower case), so two of them never become one value.
 */
export function wordOf(lexeme: string): string {
  const cut = lexeme.slice(0, LONGEST_LEXEME).normalize('NFKD')
  return cut.slice(0, LONGEST_WORD).toWellFormed()
}

const ENTRY = /'((?:[^'\\]|''|\\\\)*)':([0-9A-D,]+)/g

/** The lexemes of a tsvector, as the domain writes it or PostgreSQL prints it (which leaves the weight D out). */
export function readVector(literal: string): Lexemes {
  const lexemes: Lexemes = new Map()
  for (const [, quoted = '', places = ''] of literal.matchAll(ENTRY)) {
    const lexeme = quoted.replaceAll("''", "'").replaceAll('\\\\', '\\')
    const fields = places.split(',').map((place) => FIELDS.find((one) => place.endsWith(one)))
    lexemes.set(lexeme, new Set(fields.map((field) => field ?? 'D')))
  }
  return lexemes
}

/** Longest value that is sorted by, in bytes; beyond it the id decides. */
const LONGEST_ORDER = 400

/**
 * A name as a value that sorts as PostgreSQL sorts it (by the bytes of UTF-8): the engine would sort by its NFKD.
 * `~` and two digits for every byte that is not plain ASCII stand behind all of ASCII, in the order of the bytes.
 */
export function orderOf(sortName: string): string {
  const bytes = new TextEncoder().encode(sortName)
  let order = ''
  for (const byte of bytes) {
    order += byte > 0x20 && byte < 0x7e ? String.fromCharCode(byte) : escaped(byte)
    if (order.length >= LONGEST_ORDER) break
  }
  return order
}

/** A blank keeps its place before all letters; at the end of a value it would be cut off. */
function escaped(byte: number): string {
  return byte === 0x20 ? ' ' : `~${byte.toString(16).padStart(2, '0')}`
}
