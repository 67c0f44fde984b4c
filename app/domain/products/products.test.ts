import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRODUCT_TEXT, productsFixture } from '#tests/support/products-fixture.ts'
import { holds } from '#tests/support/property.ts'
import { nameProducts } from './names.ts'
import { inputsOf, usesOf } from './reach.ts'
import { readProducts } from './read.ts'
import { reasonAbout } from './supply.ts'
import { REACH, READING } from './weights.ts'

const knowledge = productsFixture()
const names = nameProducts(knowledge, PRODUCT_TEXT)
const read = (name: string) => readProducts(name, { names, tools: PRODUCT_TEXT })
const supply = reasonAbout(knowledge)
const between = (offered: string, made: string) => {
  const [of] = read(offered)
  const [into] = read(made)
  return of && into ? supply.between(of, into) : null
}

describe('reading a name', () => {
  it('knows the name, its synonyms and other ways of writing it', () => {
    expect(read('智能门锁')).toEqual([{ id: 'p-smart-lock', how: 'name', confidence: 1 }])
    expect(read('智能锁')).toEqual([{ id: 'p-smart-lock', how: 'synonym', confidence: 1 }])
    expect(read('指紋識別模組')).toEqual([
      { id: 'p-fingerprint-module', how: 'synonym', confidence: 1 },
    ])
    expect(read('Smart Lock')[0]?.id).toBe('p-smart-lock')
  })

  it('falls back to the last words, says so and is less sure', () => {
    expect(read('酒店智能门锁')).toEqual([
      { id: 'p-smart-lock', how: 'part', confidence: READING.ending[4] },
    ])
    expect(read('防盗门锁')).toEqual([{ id: 'p-lock', how: 'part', confidence: READING.ending[2] }])
  })

  it('reads each thing of a line that names several', () => {
    expect(read('锁体、指纹模组及微型电机').map(({ id }) => id)).toEqual([
      'p-fingerprint-module',
      'p-lock-body',
      'p-motor',
    ])
  })

  it('takes a thing that only describes another for what it is: a description', () => {
    expect(read('门锁面板')).toEqual([])
    expect(read('智能门锁的设计').map(({ id }) => id)).toEqual(['p-smart-lock'])
  })

  it.each(['配件', '技术服务', '设备', '', ' ', '\u0000'])('reads nothing in %j', (word) => {
    expect(read(word)).toEqual([])
  })

  it('answers any text, the same each time, never above certainty', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const refs = read(text)
        expect(read(text)).toEqual(refs)
        for (const { confidence } of refs) {
          expect(confidence).toBeGreaterThanOrEqual(READING.least)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('what goes into a product', () => {
  const inputs = inputsOf('p-smart-lock', knowledge)
  const strength = (id: string) => inputs.get(id)?.strength ?? 0

  it('is its own inputs, by weight and role', () => {
    expect(strength('p-fingerprint-module')).toBe(1)
    expect(strength('p-lock-body')).toBe(1)
    expect(strength('p-motor')).toBeLessThan(1)
    expect(strength('p-carton')).toBeLessThan(strength('p-motor'))
  })

  it('is what its kind is made of, less surely, and the path says so', () => {
    expect(inputs.get('p-casting')?.path.map(({ id, by }) => [id, by])).toEqual([
      ['p-smart-lock', 'start'],
      ['p-lock', 'kind'],
      ['p-casting', 'link'],
    ])
  })

  it('is, a step further, what its parts are made of, with the whole path', () => {
    const chip = inputs.get('p-sensor-chip')
    expect(chip?.path.map(({ id }) => id)).toEqual([
      'p-smart-lock',
      'p-fingerprint-module',
      'p-sensor-chip',
    ])
    expect(chip?.strength).toBeCloseTo(REACH.secondStep)
  })

  it('is not the machine that makes a part', () => {
    expect(strength('p-die-caster')).toBe(0)
  })

  it('is never the product itself, its kind, or what it goes into', () => {
    for (const id of ['p-smart-lock', 'p-lock', 'p-door']) expect(strength(id)).toBe(0)
  })

  it('is for a broad product what its kinds have', () => {
    expect(
      inputsOf('p-lock', knowledge)
        .get('p-fingerprint-module')
        ?.path.map(({ by }) => by),
    ).toEqual(['start', 'narrower', 'link'])
  })
})

describe('what a product goes into', () => {
  it('is what has it among its inputs, one and two steps on', () => {
    expect([...usesOf('p-fingerprint-module', knowledge).keys()]).toEqual([
      'p-smart-lock',
      'p-door',
    ])
  })

  it('turns every link round and none twice', () => {
    for (const links of knowledge.inputsOf.values())
      for (const { product, input } of links) {
        expect([...usesOf(input, knowledge).keys()]).toContain(product)
        expect([...inputsOf(input, knowledge).keys()]).not.toContain(product)
      }
  })
})

describe('an offer for what is made', () => {
  it('fits as the same goods under another name', () => {
    expect(between('指纹识别模组', '智能门锁')).toMatchObject({ strength: 1, met: 'same' })
  })

  it('fits as a kind of what goes in, and less as something broader', () => {
    const narrower = between('减速微型电机', '智能门锁')
    const broader = between('识别模组', '智能门锁')
    expect(narrower).toMatchObject({ met: 'narrower' })
    expect(broader).toMatchObject({ met: 'broader' })
    expect(broader?.strength ?? 1).toBeLessThan(between('指纹模组', '智能门锁')?.strength ?? 0)
  })

  it('is less sure where a name is only known by its end', () => {
    const known = between('指纹模组', '智能门锁')
    const guessed = between('指纹模组', '酒店智能门锁')
    expect(guessed?.guessed).toEqual({ made: true, offered: false })
    expect(guessed?.strength ?? 1).toBeLessThan(known?.strength ?? 0)
  })

  it('is never the product itself, a peer, or turned round', () => {
    expect(between('智能门锁', '智能锁')).toBeNull()
    expect(between('门锁', '智能门锁')).toBeNull()
    expect(between('智能门锁', '指纹模组')).toBeNull()
  })
})
