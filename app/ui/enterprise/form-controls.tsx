import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { describedBy, Field } from '../form/field.tsx'

/** What a form shows: stored or typed values, and what is wrong with them, by the names of the fields. */
export type FormState = {
  values: Readonly<Record<string, readonly string[]>>
  errors: Readonly<Record<string, string>>
}

export type Option = { value: string; label: string }

type Base = {
  form: FormState
  name: string
  label: string
  hint?: ReactNode
  optional?: boolean
}

export function valueIn({ values }: FormState, name: string): string {
  return values[name]?.[0] ?? ''
}

/** The id of a control is the name of its field, so that the error summary can link to it. */
function fieldProps({ form, name, label, hint, optional }: Base) {
  return { id: name, label, hint, optional, error: form.errors[name] }
}

function controlProps({ form, name, hint }: Base) {
  return { id: name, name, ...describedBy(name, { hint, error: form.errors[name] }) }
}

type TextProps = Base & {
  type?: HTMLInputTypeAttribute
  maxLength?: number
  inputMode?: 'decimal' | 'numeric'
  list?: string
}

export function TextField({ type = 'text', maxLength = 200, inputMode, list, ...base }: TextProps) {
  return (
    <Field {...fieldProps(base)}>
      <input
        className="in"
        type={type}
        inputMode={inputMode}
        list={list}
        maxLength={type === 'date' ? undefined : maxLength}
        defaultValue={valueIn(base.form, base.name)}
        {...controlProps(base)}
      />
    </Field>
  )
}

export function TextBox({ rows, maxLength, ...base }: Base & { rows: number; maxLength?: number }) {
  return (
    <Field {...fieldProps(base)}>
      <textarea
        className="in"
        rows={rows}
        maxLength={maxLength}
        defaultValue={valueIn(base.form, base.name)}
        {...controlProps(base)}
      />
    </Field>
  )
}

/** `empty` is the choice of nothing; without it the first option is preset. */
export function SelectField({
  options,
  empty,
  ...base
}: Base & { options: readonly Option[]; empty?: string }) {
  return (
    <Field {...fieldProps(base)}>
      <select className="in" defaultValue={valueIn(base.form, base.name)} {...controlProps(base)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function TickField({ form, name, label, value = 'on' }: Base & { value?: string }) {
  return (
    <label className="ck">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={form.values[name]?.includes(value) ?? false}
      />
      {label}
    </label>
  )
}

/** The words of a vocabulary as options, in the order of its codes. */
export function optionsOf<C extends string>(
  codes: readonly C[],
  words: Readonly<Record<C, string>>,
): Option[] {
  return codes.map((code) => ({ value: code, label: words[code] }))
}
