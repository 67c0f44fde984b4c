import { describe, expect, it } from 'vitest'
import { changed, judge, SOUND, table } from '#tests/support/sound-reference.ts'
import { parseRegions } from '../region/parse.ts'
import { checkIndustries } from './check-facts.ts'
import { parseKnowledge } from './parse.ts'

const at = 'chains/robots/'
const added = (file: string, row: string, extra: Record<string, string> = {}) => {
  const path = `${at}${file}`
  return judge({ [path]: `${SOUND[path] ?? ''}${row.replaceAll(' | ', '\t')}\n`, ...extra }).faults
}

describe('products without faults', () => {
  const { knowledge } = judge()

  it('stand in their segments, under their kinds, with their inputs and uses', () => {
    expect(knowledge.products.get('p-harmonic-drive')).toEqual({
      id: 'p-harmonic-drive',
      cluster: 'robots',
      type: 'part',
      zh: '谐波减速器',
      en: 'Harmonic drive',
      synonyms: ['谐波减速机'],
      segments: ['robots--reducer'],
      kinds: ['p-reducer'],
    })
    expect(knowledge.narrowerOf.get('p-reducer')).toEqual(['p-harmonic-drive'])
    expect(knowledge.inputsOf.get('p-robot')).toEqual([
      { product: 'p-robot', input: 'p-reducer', role: 'component', weight: 3 },
    ])
    expect(knowledge.usesOf.get('p-robot')?.map(({ product }) => product)).toEqual([
      'p-welding-cell',
    ])
  })

  it('are words of their segments', () => {
    expect(knowledge.segments.get('robots--reducer')?.products).toContain('谐波减速器')
  })
})

describe('a fault of a product is named with file and line', () => {
  it.each([
    ['products.tsv', 'p-robot | equipment', 'p-Robot | equipment', `${at}products.tsv:7 value`],
    ['products.tsv', 'p-robot | equipment', 'p-robot | machine', `${at}products.tsv:7 value`],
    ['product-words.tsv', 'p-harmonic', 'p-harmony', `${at}product-words.tsv:4 unknown_product`],
    [
      'product-segments.tsv',
      'p-robot | arm',
      'p-robot | arms',
      `${at}product-segments.tsv:7 unknown_segment`,
    ],
    [
      'product-kinds.tsv',
      'drive | p-reducer',
      'drive | p-gearbox',
      `${at}product-kinds.tsv:4 unknown_product`,
    ],
    [
      'product-inputs.tsv',
      'drive | p-bearing',
      'drive | p-bear',
      `${at}product-inputs.tsv:4 unknown_product`,
    ],
    ['product-inputs.tsv', 'component | 3', 'element | 3', `${at}product-inputs.tsv:4 value`],
    ['product-inputs.tsv', 'component | 3', 'component | 4', `${at}product-inputs.tsv:4 value`],
    [
      'segment-facts.tsv',
      'arm | industry | C3491',
      'arm | industry | 3491',
      `${at}segment-facts.tsv:5 value`,
    ],
    [
      'segment-facts.tsv',
      'reducer | weak-point | 突破减速器',
      'reducer | weak-point | 缺减速器',
      `${at}segment-facts.tsv:13 value`,
    ],
    [
      'segment-facts.tsv',
      'line | process | 调试',
      'line | certificate | CE',
      `${at}segment-facts.tsv:0 facts_missing`,
    ],
  ])('%s: %s → %s', (file, from, to, fault) => {
    expect(changed(`${at}${file}`, from, to)).toContain(fault)
  })

  it('finds a weak point of the policy that no segment carries', () => {
    expect(
      changed(
        `${at}segment-facts.tsv`,
        'reducer | weak-point | 突破减速器',
        'reducer | process | 热处理',
      ),
    ).toContain(`${at}segment-facts.tsv:0 weak_point_missing`)
  })

  it('finds a product that nothing leads to', () => {
    const lonely = added('products.tsv', 'p-zipper | part | 拉链 | Zipper')
    expect(lonely).toContain(`${at}products.tsv:9 product_orphan`)
  })

  it('finds a kind that is a kind of itself', () => {
    const path = `${at}product-kinds.tsv`
    expect(added('product-kinds.tsv', 'p-reducer | p-harmonic-drive')).toContain(
      `${path}:5 kind_cycle`,
    )
  })

  it('finds a class that is made from its own member', () => {
    const path = `${at}product-inputs.tsv`
    const classed = changed(path, 'p-robot | p-reducer', 'p-reducer | p-harmonic-drive')
    expect(classed).toContain(`${path}:5 input_is_kind`)
  })

  it('finds goods that are made of themselves, unless the loop is declared and real', () => {
    const row = 'p-bearing | p-robot | component | 1'
    const path = `${at}product-inputs.tsv`
    const rows = [
      'id | input | role | weight',
      row,
      'p-harmonic-drive | p-bearing | component | 3',
      'p-robot | p-harmonic-drive | component | 3',
    ]
    const looped = { [path]: table(...rows) }
    expect(judge(looped).faults.some((one) => one.endsWith('made_from_loop'))).toBe(true)
    const loops = table('input | product | note', 'p-robot | p-bearing | 试验')
    const declared = judge({ ...looped, 'chains/loops.tsv': loops }).faults
    expect(declared.filter((one) => /loop|value/.test(one))).toEqual([])
    expect(judge({ 'chains/loops.tsv': loops }).faults).toContain('chains/loops.tsv:4 value')
  })

  it('a machine is no part of what it makes: its links close no loop', () => {
    const path = `${at}product-inputs.tsv`
    const turned = table(
      'id | input | role | weight',
      'p-bearing | p-robot | equipment | 1',
      'p-harmonic-drive | p-bearing | component | 3',
      'p-robot | p-harmonic-drive | component | 3',
    )
    expect(judge({ [path]: turned }).faults.filter((one) => one.includes('loop'))).toEqual([])
  })

  it('finds a synonym on unrelated products, unless a note says so', () => {
    const extra = {
      [`${at}product-words.tsv`]: table('id | word', 'p-bearing | 谐波', 'p-robot | 谐波'),
    }
    const faults = judge(extra).faults
    expect(faults).toContain(`${at}product-words.tsv:4 synonym_shared`)
    const noted = table('word | note', '谐波 | 试验')
    expect(judge({ ...extra, 'chains/shared-words.tsv': noted }).faults).toEqual([])
    expect(judge({ 'chains/shared-words.tsv': noted }).faults).toEqual([
      'chains/shared-words.tsv:4 value',
    ])
  })

  it('finds inputs that were copied down a segment', () => {
    const path = `${at}product-inputs.tsv`
    const copied = table(
      'id | input | role | weight',
      'p-harmonic-drive | p-robot | equipment | 1',
      'p-reducer | p-robot | equipment | 1',
    )
    expect(judge({ [path]: copied }).faults).toContain(`${path}:0 inputs_alike`)
  })

  it('finds a segment off every path from upstream to downstream', () => {
    const cut = changed(
      `${at}edges.tsv`,
      'arm | line | 3 | 本体进工作站',
      'line | arm | 3 | 数据回流',
    )
    expect(cut.some((one) => one.endsWith('off_path'))).toBe(true)
  })

  it('finds industry codes that the national list does not hold', () => {
    const { regions } = parseRegions(SOUND)
    const { chains } = parseKnowledge(SOUND, regions)
    const codes = (...held: string[]) =>
      checkIndustries(chains, new Set(held)).map(({ line, code, detail }) => [line, code, detail])
    expect(codes('C3491', 'C3453')).toEqual([])
    expect(codes('C3491')).toEqual([[10, 'industry_unknown', 'C3453']])
  })
})
