import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import type {
  Criticality,
  InputRole,
  MadeFrom,
  Product,
  ProductKnowledge,
} from '#app/domain/knowledge/types.ts'

type Row = [id: string, zh: string, rest?: { synonyms?: string[]; kinds?: string[] }]

/** A door lock, what it is made of, and what these are kinds of. */
const PRODUCTS: Row[] = [
  ['p-lock', '门锁'],
  ['p-smart-lock', '智能门锁', { synonyms: ['智能锁', '电子门锁'], kinds: ['p-lock'] }],
  ['p-lock-body', '锁体'],
  ['p-module', '识别模组'],
  ['p-fingerprint-module', '指纹模组', { synonyms: ['指纹识别模组'], kinds: ['p-module'] }],
  ['p-motor', '微型电机'],
  ['p-gear-motor', '减速微型电机', { kinds: ['p-motor'] }],
  ['p-sensor-chip', '指纹传感芯片'],
  ['p-casting', '锌合金压铸件'],
  ['p-zinc', '锌合金锭'],
  ['p-die-caster', '压铸机'],
  ['p-carton', '瓦楞纸箱'],
  ['p-door', '入户门'],
]
const LINKS: [product: string, input: string, role: InputRole, weight: Criticality][] = [
  ['p-lock', 'p-casting', 'component', 2],
  ['p-smart-lock', 'p-lock-body', 'component', 3],
  ['p-smart-lock', 'p-fingerprint-module', 'component', 3],
  ['p-smart-lock', 'p-motor', 'component', 2],
  ['p-smart-lock', 'p-carton', 'package', 1],
  ['p-fingerprint-module', 'p-sensor-chip', 'component', 3],
  ['p-casting', 'p-zinc', 'material', 3],
  ['p-casting', 'p-die-caster', 'equipment', 2],
  ['p-door', 'p-smart-lock', 'component', 2],
]

function grouped(key: 'product' | 'input'): Map<string, MadeFrom[]> {
  const groups = new Map<string, MadeFrom[]>()
  for (const [product, input, role, weight] of LINKS) {
    const link = { product, input, role, weight }
    groups.set(link[key], [...(groups.get(link[key]) ?? []), link])
  }
  return groups
}

/** A small set of product knowledge that tests reason over. */
export function productsFixture(): ProductKnowledge {
  const products = PRODUCTS.map(
    ([id, zh, { synonyms = [], kinds = [] } = {}]): Product => ({
      id,
      cluster: 'smart-home-appliance',
      type: 'part',
      zh,
      en: id.slice(2).replaceAll('-', ' '),
      synonyms,
      segments: [],
      kinds,
    }),
  )
  const narrowerOf = new Map<string, string[]>()
  for (const { id, kinds } of products)
    for (const kind of kinds) narrowerOf.set(kind, [...(narrowerOf.get(kind) ?? []), id])
  return {
    products: new Map(products.map((one) => [one.id, one])),
    inputsOf: grouped('product'),
    usesOf: grouped('input'),
    narrowerOf,
  }
}

export const PRODUCT_TEXT = createTextTools(PRODUCTS.map(([, zh]) => zh))
