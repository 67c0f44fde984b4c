import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { matchContext, party } from '#tests/golden/matching-parties.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { productsFixture } from '#tests/support/products-fixture.ts'
import { holds } from '#tests/support/property.ts'
import { compared } from './compared.ts'
import { indexNames, meet } from './name-index.ts'

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
        const own = compared(party({ offers: mine }), 'offers', context)
        const index = indexNames(own, { as, context })
        for (const other of compared(party({ offers: theirs }), 'offers', context)) {
          const expected = own.flatMap((one) => {
            const pair =
              as === 'wanted' ? { wanted: one, offered: other } : { wanted: other, offered: one }
            const meeting = meet(pair, context)
            return meeting ? [{ own: one, ...meeting }] : []
          })
          const found = index(other).toSorted((a, b) => a.own.place - b.own.place)
          expect(found).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
  },
)
