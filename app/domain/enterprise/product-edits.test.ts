import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import {
  applyEdit,
  bareProduct,
  PRODUCT_LIMIT,
  type Product,
  productsOfLines,
  withCapacity,
  withNames,
} from './product-edits.ts'

const offer = (id: string, name = id): Product => ({ ...bareProduct('offers', name), id })
const need = (id: string, name = id): Product => ({ ...bareProduct('needs', name), id })
const ids = (list: readonly Product[] | null) => list?.map((one) => one.id)

test('a product moves among those of its side only', () => {
  const list = [offer('a'), need('x'), offer('b')]
  const move = (id: string, by: 1 | -1) =>
    ids(applyEdit(list, { edit: { kind: 'move', id, by }, newId: 'n' }))
  expect(move('a', 1)).toEqual(['b', 'x', 'a'])
  expect(move('a', -1)).toEqual(['a', 'x', 'b'])
  expect(move('x', 1)).toEqual(['a', 'x', 'b'])
})

test('an edit of a product that is gone, or of a full list, has no outcome', () => {
  const full = Array.from({ length: PRODUCT_LIMIT }, (_, n) => offer(`p${n}`))
  const add = { kind: 'add' as const, product: bareProduct('offers', '新') }
  expect(applyEdit(full, { edit: add, newId: 'n' })).toBeNull()
  expect(applyEdit([], { edit: { kind: 'remove', id: 'gone' }, newId: 'n' })).toBeNull()
})

test('lines keep what is known of named products, add new ones and drop the others', () => {
  const known = { ...offer('a', 'SHF-25 减速器'), hsCode: '848340' }
  const list = productsOfLines([known, need('x', '锻件')], {
    offers: ['关节模组', 'shf-25减速器'],
    needs: [],
  })
  expect(list.map((one) => [one.id, one.name, one.hsCode])).toEqual([
    [undefined, '关节模组', null],
    ['a', 'shf-25减速器', '848340'],
  ])
})

test('confirmed names come once, behind the list, and never past its end', () => {
  holds(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 200 }),
      (names) => {
        const list = withNames(
          [offer('a', '轴承')],
          names.map((name) => ({ side: 'offers' as const, name })),
        )
        expect(list[0]).toMatchObject({ id: 'a' })
        expect(list.length).toBeLessThanOrEqual(PRODUCT_LIMIT)
      },
    ),
  )
})

test('a stated capacity goes to the offer it names, else to the first without one', () => {
  const quantity = { amount: 8, unit: 'X-WAN' as const, period: 'year' as const }
  const list = [offer('a', '刚轮'), offer('b', '柔轮精密加工')]
  expect(withCapacity(list, { product: '柔轮', quantity })[1]).toMatchObject(quantity)
  expect(withCapacity(list, { quantity })[0]).toMatchObject(quantity)
  const stated = [{ ...offer('a', '柔轮'), ...quantity, amount: 5 }]
  expect(withCapacity(stated, { product: '柔轮', quantity })[0]?.amount).toBe(5)
})
