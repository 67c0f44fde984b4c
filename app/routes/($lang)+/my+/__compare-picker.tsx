import { COMPARE } from '#app/domain/matching/decisions.ts'
import { fill } from '#app/i18n/fill.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Choice = { publicId: string; name: string; sample: boolean }
type Props = { org: string; choices: readonly Choice[]; chosen: readonly string[] }

/** Four places, each filled from the shortlist or left empty; on a phone this is how firms are swapped. */
export function ComparePicker({ org, choices, chosen }: Props) {
  const { matching, common } = useWords()
  const to = usePaths()
  if (choices.length < COMPARE.least) return null
  const places = Array.from({ length: COMPARE.most }, (_, place) => place)
  return (
    <form method="get" action={to.compare(org)} className="c-pick no-print">
      {places.map((place) => {
        const id = `with-${place}`
        return (
          <p key={id} className="f">
            <label htmlFor={id}>{fill(matching.compare.second, { n: place + 1 })}</label>
            <select className="in" id={id} name="with" defaultValue={chosen[place] ?? ''}>
              <option value="">–</option>
              {choices.map((one) => (
                <option key={one.publicId} value={one.publicId}>
                  {one.sample ? `${one.name}（${common.sample}）` : one.name}
                </option>
              ))}
            </select>
          </p>
        )
      })}
      <p>
        <button className="btn" type="submit">
          {matching.compare.title}
        </button>
      </p>
    </form>
  )
}
