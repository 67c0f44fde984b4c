import type { SourcePiece } from '#app/domain/enterprise/marked-source.ts'
import type { ListingSide } from '#app/domain/listing/types.ts'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Data = {
  org: string
  publicId: string
  side: ListingSide
  title: string
  pieces: readonly SourcePiece[]
}

/** A title that is the first line of the text is not shown twice. */
function isFirstLine({ title, pieces }: Data): boolean {
  return pieces
    .map((one) => one.text)
    .join('')
    .startsWith(title)
}

/** The text as typed, with numbered marks on the words that led to a segment. */
export function ListingSource({ data }: { data: Data }) {
  const t = useWords().listing.segments
  const to = usePaths()
  return (
    <section className="stick">
      <div className="sec-h">
        <h2>
          <Seal side={data.side} /> {t.text}
        </h2>
        <a className="end" href={to.editListing(data.org, data.publicId)}>
          {t.editText}
        </a>
      </div>
      <div className="src lst-text">
        {!isFirstLine(data) && (
          <p>
            <b>{data.title}</b>
          </p>
        )}
        <p>
          {data.pieces.map((piece, at) =>
            piece.mark === null ? (
              <span key={at}>{piece.text}</span>
            ) : (
              <span key={at}>
                <mark>{piece.text}</mark>
                <sup className="fn">{piece.mark}</sup>
              </span>
            ),
          )}
        </p>
      </div>
      {data.pieces.some((one) => one.mark !== null) && <p className="meta said">{t.marked}</p>}
    </section>
  )
}
