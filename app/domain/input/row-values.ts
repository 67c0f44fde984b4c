/** What a form holds, by the names of its fields: `sites[0].kind`. */
export type Values = Readonly<Record<string, readonly string[]>>

const ROW = /^([a-zA-Z]+)\[(\d{1,3})\](.*)$/

/** How many rows of a list the form holds. */
export function rowCount(values: Values, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const row = ROW.exec(name)
    return row?.[1] === list ? [Number(row[2])] : []
  })
  return Math.max(-1, ...numbers) + 1
}

/** One more empty row, by the name of a field that a row has. */
function withRow(values: Values, { list, field }: { list: string; field: string }): Values {
  return { ...values, [`${list}[${rowCount(values, list)}].${field}`]: [''] }
}

/** Without a row; those behind it move up. */
function withoutRow(values: Values, { list, at }: { list: string; at: number }): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const [, found, number, rest] = ROW.exec(name) ?? []
      if (found !== list || Number(number) < at) return [[name, value]]
      if (Number(number) === at) return []
      return [[`${list}[${Number(number) - 1}]${rest}`, value]]
    }),
  )
}

/**
 * The buttons of a list: `add:sites:regionCode` and `remove:sites:2`; the form comes back with its rows
 * changed and nothing saved. Null for every other button.
 */
export function editRows(values: Values, intent: string): Values | null {
  const [verb, list = '', third = ''] = intent.split(':')
  if (!/^[a-zA-Z]{1,30}$/.test(list)) return null
  if (verb === 'add' && /^[a-zA-Z]{1,30}$/.test(third))
    return withRow(values, { list, field: third })
  if (verb === 'remove' && /^\d{1,3}$/.test(third))
    return withoutRow(values, { list, at: Number(third) })
  return null
}
