import { expect, test } from 'vitest'
import { keepReadings } from './readings.ts'
import type { Rows } from './rows.ts'

/** Rows as they are written now; each statement is one more reading. */
function table(marks: Record<string, string>) {
  let read = 0
  const rows = (async () => {
    read += 1
    return Object.entries(marks).map(([id, mark]) => ({
      id,
      mark,
      kind: 'enterprise',
      confirmed_at: '2026-11-01T00:00:00Z',
      rank_key: { names: [`${id} ${mark}`], spoken: { core: [], name: '' }, offers: [], needs: [] },
      verified: false,
    }))
  }) as unknown as Rows
  return { rows, marks, read: () => read }
}

test('a row that was read is not read again until it is written again', async () => {
  const { rows, marks, read } = table({ a: '1' })
  const readings = keepReadings()
  const nameOf = async (mark: string) =>
    (await readings.of([{ id: 'a', mark }], rows)).get('a')?.key.names[0]
  expect(await nameOf('1')).toBe('a 1')
  expect(await nameOf('1')).toBe('a 1')
  expect(read()).toBe(1)
  marks.a = '2'
  expect(await nameOf('2')).toBe('a 2')
  expect(read()).toBe(2)
})

test('a row that is gone meanwhile is missing', async () => {
  const readings = keepReadings()
  expect((await readings.of([{ id: 'b', mark: '1' }], table({}).rows)).size).toBe(0)
})

test('what was not asked for longest makes room', async () => {
  const first = table({ a: '1' })
  const second = table({ b: '1' })
  const readings = keepReadings(1)
  await readings.of([{ id: 'a', mark: '1' }], first.rows)
  await readings.of([{ id: 'b', mark: '1' }], second.rows)
  await readings.of([{ id: 'a', mark: '1' }], first.rows)
  expect(first.read()).toBe(2)
})
