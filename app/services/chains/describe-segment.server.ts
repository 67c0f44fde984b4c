import type { Position, Segment, SegmentFacts } from '../../domain/knowledge/types.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf } from '../products/product-tools.server.ts'

export type SegmentView = {
  id: string
  position: Position
  zh: string
  en: string
  synonyms: string[]
  synonymsEn: string[]
  /** Products of the knowledge that its firms sell; those of its own first. */
  products: { id: string; zh: string; en: string }[]
  /** Further words of its product lists, which lead to no product of the knowledge. */
  words: string[]
  facts: SegmentFacts
  /** Terms of the policy text that lead here. */
  terms: string[]
}

/** What is known of a segment, for its page. */
export function describeSegment(
  ports: Pick<Ports, 'knowledge' | 'text'>,
  segment: Segment,
): SegmentView {
  const { id, position, zh, en, synonyms, synonymsEn, facts } = segment
  const { knowledge } = ports
  const terms = knowledge.terms.filter((one) => one.segments.includes(id)).map((one) => one.term)
  return { id, position, zh, en, synonyms, synonymsEn, facts, terms, ...goodsOf(segment, ports) }
}

/** The product words of a segment, each product once by its own name. */
function goodsOf(
  { id, products: all }: Segment,
  ports: Pick<Ports, 'knowledge' | 'text'>,
): Pick<SegmentView, 'products' | 'words'> {
  const { products } = ports.knowledge
  const { read } = productToolsOf(ports)
  const found = new Map<string, string | null>()
  for (const word of all) {
    const [ref] = read(word)
    found.set(word, ref && ref.how !== 'part' ? ref.id : null)
  }
  const known = [...new Set(found.values())].flatMap((one) => {
    const product = one ? products.get(one) : undefined
    return product ? [product] : []
  })
  const own = known.filter(({ segments }) => segments[0] === id)
  const others = known.filter((one) => !own.includes(one))
  return {
    products: [...own, ...others].map(({ id: product, zh, en }) => ({ id: product, zh, en })),
    words: all.filter((word) => found.get(word) === null),
  }
}
