import type { NamedSegment } from '#app/domain/listing/names.ts'
import { fill } from '#app/i18n/fill.ts'
import { nameIn } from '#app/i18n/index.ts'
import { useLocale, useWords } from '#app/ui/words.tsx'

type Props = {
  text: string
  found: readonly NamedSegment[]
  ticked: readonly string[]
}

/** A segment that the text did not lead to: looked up by a word, then ticked. */
export function ListingSegmentSearch({ text, found, ticked }: Props) {
  const t = useWords().listing.segments
  const locale = useLocale()
  return (
    <fieldset className="addseg" id="add">
      <legend className="lbl">{t.add}</legend>
      <div className="row">
        <label className="vh" htmlFor="find">
          {t.find}
        </label>
        <input
          className="in"
          id="find"
          name="find"
          maxLength={60}
          defaultValue={text}
          placeholder={t.find}
        />
        <button className="btn sm" type="submit" name="intent" value="find" formAction="#add">
          {t.findButton}
        </button>
      </div>
      {found.length > 0 && <p className="hint">{t.found}</p>}
      {text !== '' && found.length === 0 && (
        <p className="hint" role="status">
          {fill(t.notFound, { text })}
        </p>
      )}
      {found.map((one) => (
        <label key={one.id} className="ck">
          <input
            type="checkbox"
            name="added"
            value={one.id}
            defaultChecked={ticked.includes(one.id)}
          />
          <span>
            {nameIn(locale, one.cluster)} › {nameIn(locale, one)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
