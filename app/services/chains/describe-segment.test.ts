import { expect, it } from 'vitest'
import type { Segment } from '#app/domain/knowledge/types.ts'
import { knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { PRODUCT_TEXT, productsFixture } from '#tests/support/products-fixture.ts'
import { describeSegment } from './describe-segment.server.ts'

const knowledge = knowledgeFixture(productsFixture())
const ports = { knowledge, text: PRODUCT_TEXT }

function segmentWith(products: string[]): Segment {
  const [segment] = knowledge.segments.values()
  if (!segment) throw new Error('the fixture has segments')
  return { ...segment, products }
}

it('leads from each product word to the product, once, and keeps the other words apart', () => {
  const { products, words } = describeSegment(
    ports,
    segmentWith(['酒店门锁', '智能锁', '锁体', '智能门锁', '没有这种东西']),
  )
  expect(products.map(({ id }) => id)).toEqual(['p-smart-lock', 'p-lock-body'])
  expect(words).toEqual(['酒店门锁', '没有这种东西'])
})

it('hands on the facts of the segment as they are written', () => {
  const facts = { ...segmentWith([]).facts, 'weak-point': ['缺芯少核'], industry: ['C3982'] }
  expect(describeSegment(ports, { ...segmentWith([]), facts }).facts).toEqual(facts)
})
