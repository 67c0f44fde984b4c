import type { HighlightPiece } from '../../domain/text/highlight.ts'

/** Text with the words that were searched for marked. */
export function Marked({ pieces }: { pieces: readonly HighlightPiece[] }) {
  return (
    <>
      {pieces.map((piece, place) =>
        piece.hit ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
      )}
    </>
  )
}
