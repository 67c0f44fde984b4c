import type { ReactNode } from 'react'
import { count } from '#app/i18n/fill.ts'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'
import { CapacityRow, FoundedRow, NameRow } from './__tag-questions.tsx'
import { AddSegment, TagRow } from './__tag-rows.tsx'
import type { TagsFormProps } from './__tags-form-props.ts'
import type { TagsView } from './__tags-view.server.ts'

/** Every proposal as a row to answer; one press saves them all. */
export function TagsForm(props: TagsFormProps) {
  const { view } = props
  const { tags, questions } = view
  const t = useWords().onboarding.tags
  const of = (side: 'offers' | 'needs') => ({
    tags: tags.filter((one) => one.side === side),
    products: questions.products.filter((one) => one.side === side),
  })
  const [offers, needs] = [of('offers'), of('needs')]
  const open = openQuestions(view)
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={view.version} />
      {tags.length + questions.products.length === 0 && <Note tone="warn">{t.empty}</Note>}
      <Rows title={t.places} n={offers.tags.length}>
        {offers.tags.map((row) => (
          <TagRow key={row.name} row={row} {...props} />
        ))}
      </Rows>
      <Rows title={t.placesNeeded} n={needs.tags.length}>
        {needs.tags.map((row) => (
          <TagRow key={row.name} row={row} {...props} />
        ))}
      </Rows>
      <Rows title={t.offers} seal="supply" n={offers.products.length + questions.capacities.length}>
        {offers.products.map((row) => (
          <NameRow key={row.field} row={row} side="offers" {...props} />
        ))}
        {questions.capacities.map((row) => (
          <CapacityRow key={row.field} row={row} {...props} />
        ))}
      </Rows>
      <Rows title={t.needs} seal="demand" n={needs.products.length}>
        {needs.products.map((row) => (
          <NameRow key={row.field} row={row} side="needs" {...props} />
        ))}
      </Rows>
      <Rows title={t.certificates} n={questions.certificates.length}>
        {questions.certificates.map((row) => (
          <NameRow key={row.field} row={row} {...props} />
        ))}
      </Rows>
      <Rows title={t.other} n={questions.founded ? 1 : 0}>
        {questions.founded && <FoundedRow founded={questions.founded} {...props} />}
      </Rows>
      <AddSegment {...props} />
      <div className="actbar">
        <button className="btn pri" type="submit" name="intent" value="save">
          {view.published ? t.saveAgain : t.save}
        </button>
        <button className="btn txt" type="submit" name="intent" value="later">
          {t.later}
        </button>
        {open > 0 && <span className="meta">{count(t.open, open)}</span>}
        {!view.published && <span className="meta">{t.afterSave}</span>}
      </div>
    </form>
  )
}

function openQuestions({ tags, questions }: TagsView): number {
  const rows = [
    ...tags,
    ...questions.products,
    ...questions.certificates,
    ...questions.capacities,
    ...(questions.founded ? [questions.founded] : []),
  ]
  return rows.filter((one) => one.answer === null).length
}

type RowsProps = { title: string; n: number; seal?: 'supply' | 'demand'; children: ReactNode }

function Rows({ title, n, seal, children }: RowsProps) {
  const t = useWords().onboarding.tags
  if (n === 0) return null
  return (
    <section className="rows">
      <div className="sec-h">
        <h2>
          {seal && <Seal side={seal} />} {title}
        </h2>
        <span className="meta end">{count(t.items, n)}</span>
      </div>
      {children}
    </section>
  )
}
