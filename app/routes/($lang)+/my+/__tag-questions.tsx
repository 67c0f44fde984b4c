import { spanKey } from '#app/domain/enterprise/marked-source.ts'
import type { EvidenceSpan, OfferSide } from '#app/domain/enterprise/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatQuantity } from '#app/i18n/format/numbers.ts'
import { TextField } from '#app/ui/enterprise/form-controls.tsx'
import { ProposalRow } from '#app/ui/enterprise/proposal-row.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { TagsFormProps } from './__tags-form-props.ts'
import type { TagsView } from './__tags-view.server.ts'

type Named = { name: string; field: string; answer: 'yes' | null; evidence: EvidenceSpan }

/** A product, a need or a certificate by its name; 改 writes it otherwise. */
export function NameRow(props: TagsFormProps & { row: Named; side?: OfferSide }) {
  const { row, side, view, values, errors } = props
  const t = useWords().onboarding.tags
  const to = `${row.field}.to`
  const form = { values: { ...values, [to]: values[to] ?? [row.name] }, errors }
  return (
    <>
      <input type="hidden" name={`${row.field}.name`} value={row.name} />
      {side && <input type="hidden" name={`${row.field}.side`} value={side} />}
      <ProposalRow
        name={row.field}
        label={row.name}
        title={<span>{row.name}</span>}
        evidence={[row.evidence]}
        markOf={view.markOf}
        answer={answerOf(values, row)}
        answers={['yes', 'change', 'no']}
        error={errors[to]}
        change={<TextField form={form} name={to} label={t.changeName} />}
      />
    </>
  )
}

type Capacity = TagsView['questions']['capacities'][number]

export function CapacityRow({ row, view, values }: TagsFormProps & { row: Capacity }) {
  const words = useWords()
  const t = words.onboarding.tags
  const quantity = formatQuantity(words, row.quantity)
  const title = row.product
    ? fill(t.capacityOf, { product: row.product, quantity })
    : fill(t.capacity, { quantity })
  return (
    <>
      <input type="hidden" name={`${row.field}.at`} value={spanKey(row.evidence)} />
      <ProposalRow
        name={row.field}
        label={title}
        title={<span>{title}</span>}
        evidence={[row.evidence]}
        markOf={view.markOf}
        answer={answerOf(values, row)}
        answers={['yes', 'no']}
      />
    </>
  )
}

type Founded = NonNullable<TagsView['questions']['founded']>

export function FoundedRow({ founded, view, values }: TagsFormProps & { founded: Founded }) {
  const t = useWords().onboarding.tags
  const title = fill(t.founded, { year: founded.year })
  return (
    <ProposalRow
      name="founded"
      label={title}
      title={<span>{title}</span>}
      evidence={[founded.evidence]}
      markOf={view.markOf}
      answer={answerOf(values, { field: 'founded', answer: founded.answer })}
      answers={['yes', 'no']}
    />
  )
}

/** What was pressed stays pressed after a refusal; else what is preset. */
function answerOf(
  values: TagsFormProps['values'],
  { field, answer }: { field: string; answer: string | null },
): string | null {
  return values[`${field}.answer`]?.[0] ?? answer
}
