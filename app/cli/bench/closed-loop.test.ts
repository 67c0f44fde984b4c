import { expect, test } from 'vitest'
import { closedLoop } from './closed-loop.ts'
import type { Engine } from './engines.ts'

function engine(name: string, rest: Partial<Engine<number>> = {}) {
  const asked: number[] = []
  const made: Engine<number> = {
    name,
    async ask(query) {
      asked.push(query)
      return { ids: [String(query)], total: 1 }
    },
    ...rest,
  }
  return { engine: made, asked }
}

const queries = Array.from({ length: 45 }, (_, at) => at)

test('every engine is asked every query once before and twice in turns', async () => {
  const [one, other] = [engine('one'), engine('other')]
  const times = await closedLoop(
    { queries },
    { engines: [one.engine, other.engine], budgetMs: 60_000 },
  )
  expect(one.asked).toEqual([...queries, ...queries, ...queries])
  expect(other.asked).toEqual(one.asked)
  expect(times.get('one')?.first).toHaveLength(45)
  expect(times.get('other')?.warm).toHaveLength(90)
  expect(times.get('one')?.answers[7]).toEqual({ ids: ['7'], total: 1 })
})

test('an engine out of time is asked no more, and who follows it gets its queries only', async () => {
  const leader = engine('leader')
  const follower = engine('follower', { follows: 'leader' })
  const free = engine('free')
  const engines = [leader.engine, follower.engine, free.engine]
  // no time at all: one query of the first pass
  await closedLoop({ queries }, { engines, budgetMs: 0 })
  expect(leader.asked).toEqual([0])
  expect(follower.asked).toEqual([0])
  expect(free.asked).toEqual([0])
})
