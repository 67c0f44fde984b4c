import type { EvidenceSpan } from './types.ts'

/** A piece of the text as typed; `mark` is its number where it led to something. */
export type SourcePiece = { text: string; mark: number | null }

/** The text with numbered marks, and the number under which a span is marked. */
export type MarkedSource = { pieces: SourcePiece[]; markOf: Readonly<Record<string, number>> }

/**
 * Overlapping spans share one mark; marks are numbered as they stand in the text. A span of an older text, whose
 * words are no longer there, is left out.
 */
export function markSource(text: string, spans: readonly EvidenceSpan[]): MarkedSource {
  const inText = spans
    .filter((one) => one.source === 'about' && one.start >= 0 && one.text !== '')
    .filter((one) => text.slice(one.start, one.end) === one.text)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const pieces: SourcePiece[] = []
  const markOf: Record<string, number> = {}
  let at = 0
  let mark = 0
  let open: { start: number; end: number } | null = null
  const close = () => {
    if (!open) return
    if (open.start > at) pieces.push({ text: text.slice(at, open.start), mark: null })
    pieces.push({ text: text.slice(open.start, open.end), mark })
    at = open.end
  }
  for (const span of inText) {
    if (open && span.start < open.end) open.end = Math.max(open.end, span.end)
    else {
      close()
      open = { start: span.start, end: span.end }
      mark += 1
    }
    markOf[spanKey(span)] = mark
  }
  close()
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null })
  return { pieces, markOf }
}

export function spanKey({ start, end }: Pick<EvidenceSpan, 'start' | 'end'>): string {
  return `${start}-${end}`
}
