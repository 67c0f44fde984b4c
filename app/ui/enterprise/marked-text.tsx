import type { MarkedSource } from '../../domain/enterprise/marked-source.ts'

/** What the firm wrote, with the words that led to tags marked and numbered. */
export function MarkedText({ pieces }: Pick<MarkedSource, 'pieces'>) {
  return (
    <p className="src">
      {pieces.map(({ text, mark }, at) =>
        mark === null ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at}>
            {text}
            <sup>{mark}</sup>
          </mark>
        ),
      )}
    </p>
  )
}
