import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { productsFixture } from '#tests/support/products-fixture.ts'
import { holds } from '#tests/support/property.ts'
import { indexMade, indexOffered, type ReadLine } from './supply-index.ts'
import type { ProductRef } from './types.ts'

const products = productsFixture()
const { supply } = productToolsOf({
  knowledge: knowledgeFixture(products),
  text: createTextTools(fixtureDictionary()),
})

const ref: fc.Arbitrary<ProductRef> = fc.record({
  id: fc.constantFrom(...products.products.keys(), 'p-unknown'),
  how: fc.constantFrom('name' as const, 'part' as const),
  confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
})
const refs = fc.array(ref, { maxLength: 3 })
const lines = fc.array(refs, { maxLength: 6 })

function readLine(of: readonly ProductRef[]): ReadLine {
  return { refs: of, families: of.map(({ id }) => supply.familyOf(id)) }
}

/** Each line against the goods, one by one. */
function compared(
  all: readonly (readonly ProductRef[])[],
  strength: (line: readonly ProductRef[]) => number,
) {
  return all.flatMap((line, at) => {
    const found = strength(line)
    return found > 0 ? [{ at, strength: found }] : []
  })
}

function strongest(offered: readonly ProductRef[], made: readonly ProductRef[]): number {
  const all = offered.flatMap((of) => made.map((into) => supply.between(of, into)?.strength ?? 0))
  return Math.max(0, ...all)
}

test('what is made is indexed: the same strengths as one by one', () => {
  holds(
    fc.property(lines, refs, (made, offered) => {
      const expected = compared(made, (line) => strongest(offered, line))
      const { hits, near } = indexMade(made.map(readLine), supply)
      const line = readLine(offered)
      expect(hits(line)).toEqual(expected)
      const foreseen = line.families.some(
        ({ products: [product = -1, ...kinds] }) =>
          near?.asProduct.includes(product) || kinds.some((kind) => near?.asKind.includes(kind)),
      )
      if (expected.length > 0) expect(foreseen).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what is offered is indexed: the same strengths as one by one', () => {
  holds(
    fc.property(lines, refs, (offered, made) => {
      const expected = compared(offered, (line) => strongest(line, made))
      expect(indexOffered(offered.map(readLine), supply).hits(readLine(made))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
