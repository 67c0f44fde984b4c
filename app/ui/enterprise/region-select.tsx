import { extraChoice, type RegionGroup } from '../../domain/enterprise/region-choices.ts'
import type { Region } from '../../domain/region/types.ts'
import { nameIn } from '../../i18n/index.ts'
import { describedBy, Field } from '../form/field.tsx'
import { useLocale, useWords } from '../words.tsx'
import { type FormState, valueIn } from './form-controls.tsx'

type Props = {
  form: FormState
  name: string
  label: string
  hint?: string
  optional?: boolean
  groups: readonly RegionGroup[]
  /** Places in use that no group lists, such as a district. */
  others?: readonly Region[]
}

/** A city, grouped by where it lies; the Greater Bay Area first. */
export function RegionSelect({ form, name, label, hint, optional, groups, others = [] }: Props) {
  const t = useWords().enterprise
  const locale = useLocale()
  const error = form.errors[name]
  const value = valueIn(form, name)
  const kept = extraChoice(groups, others.find((one) => one.code === value) ?? null)
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <select
        className="in"
        id={name}
        name={name}
        defaultValue={value}
        {...describedBy(name, { hint, error })}
      >
        <option value="">{optional ? t.notChosen : t.choose}</option>
        {kept && <option value={kept.code}>{nameIn(locale, kept)}</option>}
        {groups.map((group) => (
          <optgroup key={group.id} label={groupName(group)}>
            {group.options.map((option) => (
              <option key={option.code} value={option.code}>
                {nameIn(locale, option)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )

  function groupName({ id, name }: RegionGroup): string {
    if (name) return nameIn(locale, name)
    return t.regionGroups[id as keyof typeof t.regionGroups] ?? id
  }
}
