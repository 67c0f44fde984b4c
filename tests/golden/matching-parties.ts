import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import type { Specification } from '#app/domain/enterprise/types.ts'
import type { MatchContext } from '#app/domain/matching/context.ts'
import { type PreparedName, prepareName, rarityOf } from '#app/domain/matching/names.ts'
import type { MatchItem, MatchParty } from '#app/domain/matching/types.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

type Product = string | { name: string; specifications?: Specification[]; share?: number }
type Wanted = {
  id?: string
  offers?: readonly Product[]
  needs?: readonly Product[]
  /** Segments offered in and needed, without their words. */
  in?: readonly string[]
  needsFrom?: readonly string[]
} & Partial<Omit<MatchParty, 'offers' | 'needs' | 'segments' | 'id'>>

function itemsOf(products: readonly Product[] = []): MatchItem[] {
  return products.map((one, ordinal) => ({
    ordinal,
    specifications: [],
    ...(typeof one === 'string' ? { name: one } : one),
  }))
}

/** A published firm in Shenzhen that said nothing but what is handed in. */
export function party({
  id = 'b',
  offers,
  needs,
  in: own,
  needsFrom,
  ...rest
}: Wanted): MatchParty {
  const segments = (ids: readonly string[] = []) =>
    ids.map((one) => ({ id: one, confidence: 0.9, words: [] }))
  return {
    id,
    kind: 'manufacturer',
    groupId: id,
    published: true,
    offers: itemsOf(offers),
    needs: itemsOf(needs),
    segments: { offers: segments(own), needs: segments(needsFrom) },
    cityCodes: ['440300'],
    certificates: [],
    qualifications: [],
    size: 'small',
    confirmedAt: NOW.toISOString(),
    verifiedOn: null,
    wants: { certificates: [], regions: [] },
    anonymous: false,
    ...rest,
  }
}

let context: MatchContext | undefined

/** The small knowledge of the tests with the real analyzer and the real regions. */
export function matchContext(): MatchContext {
  if (context) return context
  const tools = createTextTools(fixtureDictionary())
  const known = new Map<string, PreparedName>()
  const knowledge = knowledgeFixture()
  context = {
    now: NOW,
    knowledge,
    ...productToolsOf({ knowledge, text: tools }),
    regions: loadKnowledge().regions,
    rarity: rarityOf(fixtureDictionary()),
    prepare(name) {
      const found = known.get(name) ?? prepareName(name, tools)
      known.set(name, found)
      return found
    },
  }
  return context
}
