import { setTimeout as wait } from 'node:timers/promises'
import { searchNode } from '#db/schema/index.ts'
import { type Difference, difference, leftovers } from './check.ts'
import type { World } from './world.ts'

/** Longest that a round may take to come to rest; beyond it something is lost. */
const LONGEST_MS = 90_000
const PAUSE_MS = 250

export type Drained = {
  ms: number
  /** Documents that differed although nothing waited to be sent; put right since. */
  healed: number
  /** What is still wrong; empty when the round is sound. */
  wrong: string[]
}

/** Waits until everything is sent and the index whole, then compares it with the database. */
export async function drain(world: World): Promise<Drained> {
  const { database, meili } = world
  const began = performance.now()
  let healed = 0
  let seen: Difference | null = null
  for (;;) {
    const wrong = await stillWrong(world)
    if (wrong.length === 0) {
      seen = await difference(database.db, meili)
      if (seen === null) return { ms: performance.now() - began, healed, wrong: [] }
      await wait(4 * PAUSE_MS)
      healed = Math.max(healed, seen.missing + seen.extra + seen.version + seen.content)
    }
    if (performance.now() - began > LONGEST_MS)
      return {
        ms: performance.now() - began,
        healed,
        wrong: wrong.length > 0 ? wrong : [`the index differs: ${JSON.stringify(seen)}`],
      }
    await wait(PAUSE_MS)
  }
}

/** Reading fails as long as the database recovers. */
async function stillWrong({ database: { db } }: World): Promise<string[]> {
  try {
    const [node] = await db.select().from(searchNode)
    if (!node?.filledAt) return ['the index is not filled']
    if (node.staged) return ['an index is still being built']
    return await leftovers(db)
  } catch (error) {
    return [String(error)]
  }
}
