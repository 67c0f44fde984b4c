import { queryTerms } from './analyze.ts'
import { chainKey, codeChains, documentCodes } from './codes.ts'
import { foldWithMap, originalSpan } from './fold.ts'
import type { TextTools } from './types.ts'

export type HighlightTerms = { phrases: string[]; codes: string[] }
export type HighlightPiece = { text: string; hit: boolean }
type Span = { start: number; end: number }

const MOST_TERMS = 40

/** What to mark for a query: its Han runs and their words, longest first, and its codes. */
export function highlightTerms(query: string, tools: TextTools): HighlightTerms {
  const terms = queryTerms(query, tools)
  const phrases = [...new Set([...terms.phrases, ...terms.words])]
  phrases.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    phrases: phrases.slice(0, MOST_TERMS),
    codes: documentCodes(terms.folded).slice(0, MOST_TERMS),
  }
}

function placesOf(phrase: string, text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    found.push({ start: at, end: at + phrase.length })
  return found
}

/** A code is marked whole (304 does not mark a part of 3040), also where it is written with a space. */
function codePlaces(text: string, codes: ReadonlySet<string>): Span[] {
  const chains = codeChains(text)
  return chains.flatMap((chain, place) => {
    const next = chains[place + 1]
    const pair = next && chainKey(chain) + chainKey(next)
    if (next && pair && next.start === chain.end + 1 && codes.has(pair))
      return [{ start: chain.start, end: next.end }]
    return documentCodes(text.slice(chain.start, chain.end)).some((code) => codes.has(code))
      ? [{ start: chain.start, end: chain.end }]
      : []
  })
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

/** The text as typed, cut into marked and unmarked pieces; joined again they are the text. */
export function highlight(text: string, terms: HighlightTerms, tools: TextTools): HighlightPiece[] {
  const folded = foldWithMap(text, tools)
  const spans = [
    ...terms.phrases.flatMap((phrase) => placesOf(phrase, folded.text)),
    ...codePlaces(folded.text, new Set(terms.codes)),
  ].map((span) => originalSpan(folded, span.start, span.end))
  const pieces: HighlightPiece[] = []
  let at = 0
  for (const span of merged(spans)) {
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), hit: false })
    pieces.push({ text: text.slice(span.start, span.end), hit: true })
    at = span.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
