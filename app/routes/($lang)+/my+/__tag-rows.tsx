import { OFFER_SIDES } from '#app/domain/enterprise/types.ts'
import { nameIn } from '#app/i18n/index.ts'
import { SelectField } from '#app/ui/enterprise/form-controls.tsx'
import { ProposalRow } from '#app/ui/enterprise/proposal-row.tsx'
import { describedBy, Field } from '#app/ui/form/field.tsx'
import { PositionMark } from '#app/ui/primitives/marks.tsx'
import { SegmentTag } from '#app/ui/primitives/segment-tag.tsx'
import { useLocale, useWords } from '#app/ui/words.tsx'
import type { TagsFormProps } from './__tags-form-props.ts'
import type { TagsView } from './__tags-view.server.ts'

type Row = TagsView['tags'][number]

/** A place in the chain: right, another segment of the cluster, or not at all. */
export function TagRow({ row, view, values, errors }: TagsFormProps & { row: Row }) {
  const { onboarding } = useWords()
  const t = onboarding.tags
  const locale = useLocale()
  const cluster = view.clusters.find((one) => one.id === row.place.cluster.id)
  const others = cluster?.segments.filter((one) => one.id !== row.segmentId) ?? []
  const answered = values[`${row.name}.answer`]
  return (
    <>
      <input type="hidden" name={`${row.name}.segment`} value={row.segmentId} />
      <input type="hidden" name={`${row.name}.side`} value={row.side} />
      <ProposalRow
        name={row.name}
        label={`${row.side === 'offers' ? t.places : t.placesNeeded} ${nameIn(locale, row.place)}`}
        title={
          <>
            <PositionMark position={row.place.position} />
            <SegmentTag segment={row.place} />
          </>
        }
        evidence={row.evidence}
        markOf={view.markOf}
        answer={answered ? (answered[0] ?? null) : row.answer}
        decided={row.state === 'proposed' ? undefined : row.state}
        answers={['yes', 'change', 'no']}
        error={errors[`${row.name}.to`]}
        change={
          <SelectField
            form={{ values, errors }}
            name={`${row.name}.to`}
            label={t.changeSegment}
            empty={t.chooseSegment}
            options={others.map((one) => ({ value: one.id, label: nameIn(locale, one) }))}
          />
        }
      />
    </>
  )
}

/** A segment that nothing in the text led to, chosen from all clusters. */
export function AddSegment({ view, values, errors }: TagsFormProps) {
  const t = useWords().onboarding.tags
  const locale = useLocale()
  const error = errors.addSegment
  const sides = { offers: t.addOffers, needs: t.addNeeds }
  return (
    <details className="why add" open={error !== undefined}>
      <summary>{t.addTitle}</summary>
      <div className="fields">
        <Field id="addSegment" label={t.addLabel} error={error}>
          <select
            className="in"
            id="addSegment"
            name="addSegment"
            defaultValue={values.addSegment?.[0] ?? ''}
            {...describedBy('addSegment', { error })}
          >
            <option value="">{t.chooseSegment}</option>
            {view.clusters.map((cluster) => (
              <optgroup key={cluster.id} label={nameIn(locale, cluster)}>
                {cluster.segments.map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameIn(locale, one)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <SelectField
          form={{ values, errors }}
          name="addSide"
          label={t.addSide}
          options={OFFER_SIDES.map((side) => ({ value: side, label: sides[side] }))}
        />
        <button className="btn sm" type="submit" name="intent" value="add">
          {t.add}
        </button>
      </div>
    </details>
  )
}
