import { createRandom, type Random } from '#app/domain/sample/random.ts'
import type { FacetName } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import type { SearchInput } from '#app/services/search/search-catalogue.server.ts'
import type { Materials } from './materials.ts'
import { BENCH_SEED } from './world.ts'

export type BenchQuery = Omit<SearchInput, 'viewer'>

export type QueryClass = {
  name: string
  queries: BenchQuery[]
}

const STREAM = 81
const TRIES = 60
const BOTH = ['enterprise', 'listing'] as const
const ASKED: BenchQuery = { q: '', kinds: BOTH, filters: [], sort: 'fit', page: 1 }
const CODES = ['304', '316L', 'M6', 'M8', '6061', '45#', 'PA66', 'IP67', 'ISO 9001', 'IATF16949']
/** Nobody of the corpus makes any of these. */
const UNHEARD =
  '鸳鸯 蝴蝶 魑魅 魍魉 饕餮 貔貅 麒麟 凤凰 鹦鹉 蟋蟀 蜻蜓 蚯蚓 骷髅 琵琶 箜篌 囹圄 蹉跎 踌躇 邂逅 缱绻 旖旎 氤氲 踟蹰 蒹葭'.split(
    ' ',
  )
const NARROWING: readonly FacetName[] = ['city', 'size', 'kind', 'trust', 'cluster']
const COUNTED: readonly FacetName[] = ['cluster', 'city', 'size', 'qualification']

type Make = (random: Random, from: Materials) => Partial<BenchQuery> | null

const item = (random: Random, { items }: Materials) => random.pick(items)

/** So many Han characters in a row out of a name of goods. */
function piece(random: Random, { from, length }: { from: Materials; length: number }) {
  const characters = Array.from(item(random, from).match(/\p{Script=Han}+/u)?.[0] ?? '')
  if (characters.length < length) return null
  const start = random.int(0, characters.length - length)
  return characters.slice(start, start + length).join('')
}

/** The twelve classes of the protocol, in its order. */
const CLASSES: readonly [name: string, make: Make][] = [
  ['two characters', (random, from) => asQ(piece(random, { from, length: 2 }))],
  ['product, firms only', (random, from) => product(random, from, { kinds: ['enterprise'] })],
  ['whole name of a firm', (random, from) => asQ(random.pick(from.firms).name)],
  ['code and words', (random, from) => asQ(`${random.pick(from.coded)} ${random.pick(CODES)}`)],
  ['nothing like it', (random) => asQ(random.some(UNHEARD, 2).join(''))],
  ['common word', (random, { common }) => asQ(random.pick(common))],
  ['product, 3 filters, 4 facets', narrowed],
  ['product, by date', (random, from) => product(random, from, { sort: 'newest' })],
  ['product, firms and listings', (random, from) => product(random, from, {})],
  [
    'typing',
    (random, from) => asQ(Array.from(item(random, from)).slice(0, random.int(1, 5)).join('')),
  ],
  ['long demand', (random, from) => asQ(demand(random, from))],
  [
    'two characters, page 5',
    (random, from) => {
      const q = piece(random, { from, length: 2 })
      return q ? { q, page: 5 } : null
    },
  ],
]

function asQ(q: string | null): Partial<BenchQuery> | null {
  return q ? { q } : null
}

/** Three to six characters, as products are typed. */
function product(random: Random, from: Materials, rest: Partial<BenchQuery>) {
  const q = item(random, from)
  return q.length >= 3 && q.length <= 6 ? { q, ...rest } : null
}

function narrowed(random: Random, { filtered }: Materials): Partial<BenchQuery> | null {
  const { item: q, facets } = random.pick(filtered)
  const filters = NARROWING.flatMap(
    (name) => facets.find((code) => facetOf(code).name === name) ?? [],
  ).slice(0, 3)
  return filters.length === 3 ? { q, filters, count: COUNTED } : null
}

function demand(random: Random, from: Materials): string {
  const [a, b, c] = [item(random, from), item(random, from), item(random, from)]
  const days = random.int(2, 9) * 5
  return `求购${a}和${b}，用于${c}配套，月需${random.int(1, 90) * 100}件，交期${days}天，可先打样，珠三角优先`
}

/** Distinct queries of every class, from a fixed seed; fewer where a class has no more. */
export function queryClasses(from: Materials, most: number): QueryClass[] {
  return CLASSES.map(([name, make], place) => {
    const random = createRandom(BENCH_SEED, STREAM, place)
    const queries = new Map<string, BenchQuery>()
    for (let tries = 0; queries.size < most && tries < most * TRIES; tries++) {
      const made = make(random, from)
      if (made) queries.set(JSON.stringify(made), { ...ASKED, ...made })
    }
    return { name, queries: [...queries.values()] }
  })
}
