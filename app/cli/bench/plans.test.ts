import { expect, test } from 'vitest'
import { readPlans } from './plans.ts'

const plan = (text: string, node: string) =>
  `2026-11-23 20:00:00.000 UTC [1] LOG:  duration: 1.234 ms  plan:\n\tQuery Text: ${text}\n\t${node}  (cost=0.00..1.00 rows=1 width=4)\n`

test('only statements that read the whole table of entries are named, each once', () => {
  const log = [
    plan('select 1\n\tfrom search_entry', 'Bitmap Heap Scan on search_entry'),
    `${plan('select 2\n\tfrom search_entry', 'Limit')}\t  ->  Seq Scan on search_entry entry\n`,
    plan('select 2\n\tfrom search_entry', 'Seq Scan on search_entry'),
    plan('select 3 from plain', 'Seq Scan on plain'),
  ].join('')
  expect(readPlans(log)).toEqual({ statements: 4, sequential: ['select 2 from search_entry'] })
  expect(readPlans('')).toEqual({ statements: 0, sequential: [] })
})
