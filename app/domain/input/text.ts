/**
 * Characters no record may hold: NUL and half surrogates, which PostgreSQL refuses, other controls, and the
 * marks that turn the direction of a line, which would let one name pass for another.
 */
const UNWANTED = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line as it was typed, without controls, line breaks and space at the ends. */
export function cleanLine(text: string): string {
  return text.replace(UNWANTED, '').replace(/\s+/g, ' ').trim()
}

/** Several lines as they were typed, line ends as LF, without controls and space at the ends. */
export function cleanText(text: string): string {
  return text
    .replace(UNWANTED, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f]/g, ' ')
    .trim()
}

/** One entry a line; empty lines and repetitions fall away. */
export function cleanLines(text: string): string[] {
  return [...new Set(text.split(/[\r\n]+/).map(cleanLine))].filter((line) => line !== '')
}
