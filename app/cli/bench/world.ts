import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { createSamplePlan, type SamplePlan } from '#app/domain/sample/plan.ts'
import { createRandom, weightedOf } from '#app/domain/sample/random.ts'
import type { Ports } from '#app/services/ports.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { loadSampleTables } from '#db/seed/load-sample-tables.ts'
import { repeatedByRank, shuffled, zipfShares } from './zipf.ts'

/** Everything is drawn from it: corpus, queries, order. */
export const BENCH_SEED = 20_261_123
/** Ages count from here, so that the same seed gives the same bytes on any day. */
const BENCH_NOW = new Date('2026-11-23T04:00:00Z')
const RANKS = 71

export type BenchWorld = Pick<Ports, 'knowledge' | 'regions' | 'text' | 'now'> & {
  plan: SamplePlan
}

/** The knowledge, and the sample generator with Zipf's law over segments and over the products of each. */
export function openWorld(): BenchWorld {
  const { knowledge, regions } = loadKnowledge()
  const text = createTextTools(dictionaryOf(knowledge))
  const { tables } = loadSampleTables()
  const even = createSamplePlan({ seed: BENCH_SEED, knowledge, regions, tables })
  return { knowledge, regions, text, now: () => BENCH_NOW, plan: byZipf(even) }
}

/** The generator itself picks segments and products nearly evenly; search is only tested by words of all ranks. */
function byZipf(plan: SamplePlan): SamplePlan {
  const random = createRandom(plan.seed, RANKS)
  const segments = shuffled(plan.segments.items, random)
  const shares = zipfShares(segments.length)
  return {
    ...plan,
    segments: weightedOf(segments.map((id, rank) => [id, shares[rank] ?? 0])),
    wordsOf: new Map(
      [...plan.wordsOf].map(([id, { own, all }]) => [
        id,
        {
          own: repeatedByRank(shuffled(own, random)),
          all: repeatedByRank(shuffled(all, random)),
        },
      ]),
    ),
  }
}
