import type { SearchState } from './types.ts'

/** What a form must carry along of the address: everything but what it asks for itself. */
export function HiddenState({
  state,
  without,
}: {
  state: SearchState
  without: readonly string[]
}) {
  const fields = [
    { name: 'q', value: state.q },
    { name: 'sort', value: state.sort === 'fit' ? '' : state.sort },
    { name: 'more', value: state.more ?? '' },
    ...state.chosen.flatMap(({ name, values }) => values.map((value) => ({ name, value }))),
  ].filter(({ name, value }) => value !== '' && !without.includes(name))
  return (
    <>
      {fields.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
