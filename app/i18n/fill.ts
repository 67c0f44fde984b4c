/** Puts values into the `{name}` places of a catalogue's sentence. Values are never converted or translated. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  )
}

/** The sentence for a count: `{ one: '{n} firm', other: '{n} firms' }`; Chinese writes both alike. */
export function count(
  forms: { one: string; other: string },
  n: number,
  format: (n: number) => string = String,
): string {
  return fill(n === 1 ? forms.one : forms.other, { n: format(n) })
}
