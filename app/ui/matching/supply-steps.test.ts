import { describe, expect, it } from 'vitest'
import type { SupplyPath } from '#app/domain/matching/partner.ts'
import { supplyEnds } from './supply-ends.ts'
import { pathSteps } from './supply-steps.ts'

const place = (id: string) => ({ id, zh: id, en: id })
const link = (id: string) => ({ ...place(id), by: 'link' as const, role: 'material' as const })
const path = (over: Partial<SupplyPath>): SupplyPath => ({
  steps: [{ ...place('lock'), by: 'start' }, link('casting'), link('zinc')],
  offered: place('zinc'),
  met: 'same',
  guessed: { made: false, offered: false },
  ...over,
})
const told = (over: Partial<SupplyPath>) =>
  pathSteps(path(over)).map(({ product, by, end }) => [
    product.id,
    by && ('role' in by ? by.role : by.relation),
    end,
  ])

describe('a path turned round', () => {
  it('leads from the offered goods down to the made ones', () => {
    expect(told({})).toEqual([
      ['zinc', undefined, 'offered'],
      ['casting', 'material', undefined],
      ['lock', 'material', 'made'],
    ])
  })

  it('starts at the offer where that is narrower or broader than what is wanted', () => {
    expect(told({ offered: place('zinc 3'), met: 'narrower' }).slice(0, 2)).toEqual([
      ['zinc 3', undefined, 'offered'],
      ['zinc', 'isKindOf', undefined],
    ])
    expect(told({ offered: place('metal'), met: 'broader' })[1]).toEqual([
      'zinc',
      'mayInclude',
      undefined,
    ])
  })

  it('turns the relation of kinds round with it', () => {
    const steps = (by: 'kind' | 'narrower'): SupplyPath['steps'] => [
      { ...place('lock'), by: 'start' },
      { ...place('other lock'), by },
      link('zinc'),
    ]
    expect(told({ steps: steps('kind') }).at(-1)).toEqual(['lock', 'includes', 'made'])
    expect(told({ steps: steps('narrower') }).at(-1)).toEqual(['lock', 'isKindOf', 'made'])
  })
})

describe('the ends of a path', () => {
  const said = { own: 'mine', other: 'theirs' }

  it('belong to whoever makes and whoever offers', () => {
    expect(supplyEnds({ ...said, code: 'offers_input' }, 'own')).toEqual({
      made: { text: 'mine', who: 'you' },
      offered: { text: 'theirs', who: 'they' },
    })
    expect(supplyEnds({ ...said, code: 'uses_offered' }, 'own')).toEqual({
      made: { text: 'theirs', who: 'they' },
      offered: { text: 'mine', who: 'you' },
    })
  })

  it('change hands where the other side is spoken for, and have nobody for strangers', () => {
    expect(supplyEnds({ ...said, code: 'offers_input' }, 'theirs').made.who).toBe('they')
    expect(supplyEnds({ ...said, code: 'uses_offered' }, 'plain').made.who).toBe('anyone')
  })
})
