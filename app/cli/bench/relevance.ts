import { sql } from 'drizzle-orm'
import { createRandom } from '#app/domain/sample/random.ts'
import type { TextTools } from '#app/domain/text/types.ts'
import type { Database } from '#db/client.server.ts'
import type { BenchQuery } from './classes.ts'
import type { Engine } from './engines.ts'
import type { Materials } from './materials.ts'
import { BENCH_SEED } from './world.ts'

export type Relevance = {
  set: string
  engine: string
  queries: number
  /** Of the documents that name it (at most 20), and of the first 20 answered. */
  recall: number
  precision: number
  /** Share of queries without any answer although there is one. */
  none: number
}

const STREAM = 82
const PRODUCTS = 30
const FIRST = 20

type Asked = { set: string; q: string; truth: ReadonlySet<string> }

/**
 * What is found, beside how fast: for names of goods of the corpus the truth is every document that names them, for
 * firms the firm. The same truth for the name as written, in two words, in pinyin; and for a firm's short name.
 */
export async function measureRelevance(
  { engines, from }: { engines: readonly Engine[]; from: Materials },
  { database, text }: { database: Database; text: TextTools },
): Promise<Relevance[]> {
  const asked = await questions({ database, text, from })
  const sets = [...new Set(asked.map(({ set }) => set))]
  const rows: Relevance[] = []
  for (const set of sets)
    for (const engine of engines) {
      const scores = []
      for (const { q, truth } of asked.filter((one) => one.set === set)) {
        const { ids } = await engine.ask({ ...PLAIN, q })
        scores.push(score(ids, truth))
      }
      rows.push({ set, engine: engine.name, queries: scores.length, ...mean(scores) })
    }
  return rows
}

const PLAIN: BenchQuery = {
  ...{ q: '', kinds: ['enterprise', 'listing'], filters: [], sort: 'fit', page: 1 },
}

type Score = Pick<Relevance, 'recall' | 'precision' | 'none'>

export function score(ids: readonly string[], truth: ReadonlySet<string>): Score {
  const first = ids.slice(0, FIRST)
  const right = first.filter((id) => truth.has(id)).length
  return {
    recall: truth.size === 0 ? 1 : right / Math.min(FIRST, truth.size),
    precision: first.length === 0 ? 0 : right / Math.min(first.length, FIRST),
    none: first.length === 0 ? 1 : 0,
  }
}

function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score) =>
    scores.reduce((sum, one) => sum + one[key], 0) / (scores.length || 1)
  return { recall: of('recall'), precision: of('precision'), none: of('none') }
}

type Asking = { database: Database; text: TextTools; from: Materials }

async function questions({ database, text, from }: Asking): Promise<Asked[]> {
  const random = createRandom(BENCH_SEED, STREAM)
  const products = new Set<string>()
  for (let tries = 0; products.size < PRODUCTS && tries < PRODUCTS * 50; tries++) {
    const name = random.pick(from.items)
    if (/^\p{Script=Han}{4,7}$/u.test(name)) products.add(name)
  }
  const asked: Asked[] = []
  for (const name of products) {
    const truth = await naming(
      database,
      sql`products ilike ${`%${name}%`} or name ilike ${`%${name}%`}`,
    )
    const half = Math.ceil(name.length / 2)
    asked.push(
      { set: 'product as written', q: name, truth },
      { set: 'product in two words', q: `${name.slice(0, half)} ${name.slice(half)}`, truth },
      { set: 'product in pinyin', q: text.pinyin(name).join(''), truth },
    )
  }
  for (const { name, short } of random.some(from.firms, PRODUCTS)) {
    const truth = await naming(database, sql`name ilike ${`%${name}%`}`)
    asked.push({ set: 'firm by its whole name', q: name, truth })
    asked.push({ set: 'firm by its short name', q: short, truth })
  }
  return asked
}

async function naming(
  { db }: Database,
  condition: ReturnType<typeof sql>,
): Promise<ReadonlySet<string>> {
  const rows = (await db.execute(sql`select id from plain where ${condition}`)) as unknown as {
    id: string
  }[]
  return new Set(rows.map(({ id }) => id))
}
