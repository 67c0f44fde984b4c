import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { matchContext, party } from '#tests/golden/matching-parties.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { productsFixture } from '#tests/support/products-fixture.ts'
import { holds } from '#tests/support/property.ts'
import { type ComparedItem, comparedOf } from './compared.ts'
import { createGlance } from './glance.ts'
import { indexNames, meet } from './name-index.ts'
import { noteNear } from './near-items.ts'

const products = productsFixture()
const names = [...products.products.values()].map(({ zh }) => zh)
const text = createTextTools([...fixtureDictionary(), ...names])
const knowledge = knowledgeFixture(products)
const context = { ...matchContext(), knowledge, ...productToolsOf({ knowledge, text }) }

const name = fc.oneof(
  fc.constantFrom(...names),
  fc
    .tuple(fc.constantFrom('高精度', '304', 'M8 ', '精密'), fc.constantFrom(...names))
    .map((two) => two.join('')),
  fc.constantFrom('304 不锈钢管', '316 不锈钢管', '()', 'PVC', 'PVC 板材'),
)
const offers = fc.array(name, { maxLength: 8 })

test.each(['wanted', 'offered'] as const)(
  'own items that are %s meet those of others as if each were compared with each',
  (as) => {
    holds(
      fc.property(offers, offers, (mine, theirs) => {
        const own = comparedOf(party({ offers: mine }), context).offers.items
        const index = indexNames(own, { as, context })
        const glance = createGlance()
        noteNear(own, glance)
        const others = comparedOf(party({ offers: theirs }), context).offers
        const seen = new Set<ComparedItem>()
        glance.through(others, (one) => seen.add(one))
        for (const other of others.items) {
          const expected = own.flatMap((one) => {
            const pair =
              as === 'wanted' ? { wanted: one, offered: other } : { wanted: other, offered: one }
            const meeting = meet(pair, context)
            return meeting ? [{ own: one, ...meeting }] : []
          })
          expect(index(other)).toEqual(expected)
          if (expected.length > 0) expect(seen).toContain(other)
        }
      }),
      { numRuns: 300 },
    )
  },
)
