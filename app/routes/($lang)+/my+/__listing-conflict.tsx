import type { FieldConflict } from '#app/domain/enterprise/edit-conflict.ts'
import type { Specification } from '#app/domain/enterprise/types.ts'
import { formatNumber, formatSpecification } from '#app/i18n/format/numbers.ts'
import type { Words } from '#app/i18n/words.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What a colleague changed meanwhile, beside what was typed, and which of the two the form now holds. */
export function ListingConflict({ conflicts }: { conflicts: readonly FieldConflict[] }) {
  const words = useWords()
  const t = words.listing.conflict
  const fields: Readonly<Record<string, string>> = t.fields
  return (
    <div tabIndex={-1} data-focus>
      <Note tone="bad">
        <p>
          <b>{t.title}</b>
        </p>
        <p>{t.what}</p>
        {conflicts.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.theirs}</th>
                <th scope="col">{t.yours}</th>
                <th scope="col">{t.kept}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((one) => (
                <tr key={one.field}>
                  <th scope="row">{fields[one.field] ?? one.field}</th>
                  <td>{say(words, one.field, one.theirs)}</td>
                  <td>{say(words, one.field, one.yours)}</td>
                  <td>{one.kept === 'theirs' ? t.keptTheirs : t.keptYours}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Note>
    </div>
  )
}

const LONGEST = 120

/** A field's value in words; the codes of vocabularies as the form shows them. */
function say(words: Words, field: string, value: unknown): string {
  const { vocabulary, listing } = words
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: vocabulary.listingKind,
    side: vocabulary.side,
    unit: vocabulary.units,
    period: vocabulary.period,
  }
  if (value === null || value === undefined || value === '') return listing.conflict.nothing
  if (typeof value === 'number') return formatNumber(value)
  if (Array.isArray(value)) return value.map(sayPart).join('、') || listing.conflict.nothing
  const text = codes[field]?.[String(value)] ?? String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function sayPart(part: string | Specification): string {
  return typeof part === 'string' ? part : `${part.name} ${formatSpecification(part)}`
}
