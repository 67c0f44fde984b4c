import { describe, expect, it } from 'vitest'
import { changed, judge } from '#tests/support/sound-reference.ts'

describe('knowledge without faults', () => {
  const { knowledge, faults } = judge()

  it('is taken whole', () => {
    expect(faults).toEqual([])
    expect(knowledge.version).toBe(7)
    expect([...knowledge.segments.keys()]).toEqual([
      'robots--reducer',
      'robots--arm',
      'robots--line',
    ])
    expect(knowledge.customersOf.get('robots--reducer')).toEqual([
      { from: 'robots--reducer', to: 'robots--arm', criticality: 3, reason: '关节减速' },
    ])
    expect(knowledge.segments.get('robots--arm')).toMatchObject({
      synonyms: ['关节臂', '机械臂', '机械手', '机器手臂'],
      products: ['协作机器人', '六轴机器人'],
    })
    expect(knowledge.terms.map(({ term }) => term)).toEqual(['机器人', '智能'])
  })

  it('expands a region to its cities and a phrase that is no place to none', () => {
    expect(knowledge.clusters.get('robots')?.sites).toEqual([
      { role: '研发', cityCodes: ['440300'] },
      { role: '制造', cityCodes: ['440100', '440300'], region: '珠三角', layers: ['delta'] },
      { role: '配套', cityCodes: [], region: '其它各地市' },
    ])
  })
})

describe('a fault is named with file and line', () => {
  const at = 'chains/robots/'
  it.each([
    [
      'an unknown segment in an edge',
      'edges.tsv',
      'arm | line',
      'arm | lines',
      '4 unknown_segment',
    ],
    ['a wrong criticality', 'edges.tsv', 'line | 3', 'line | 4', '4 value'],
    [
      'an unknown segment of a word',
      'words.tsv',
      'line | product',
      'lina | product',
      '9 unknown_segment',
    ],
    ['an unknown kind of word', 'words.tsv', 'reducer | product', 'reducer | part', '14 value'],
    ['a generic word', 'words.tsv', '打磨工作站', '设备', '9 word_generic'],
    ['a word of two kinds', 'words.tsv', '减速机', 'RV减速器', '15 word_twice'],
    [
      'a position that does not exist',
      'segments.tsv',
      'arm | midstream',
      'arm | middle',
      '4 value',
    ],
    [
      'a term without segment',
      'terms.tsv',
      '机器人 | product | arm',
      '机器人 | product | -',
      '5 term_without_segment',
    ],
    [
      'an attribute with a segment',
      'terms.tsv',
      'attribute | -',
      'attribute | arm',
      '4 term_with_segment',
    ],
    ['a term the text does not name', 'terms.tsv', '智能', '智慧', '4 term_unknown'],
    ['a term that is missing', 'terms.tsv', '智能', '智慧', '0 term_missing'],
    [
      'a segment without any edge',
      'edges.tsv',
      'reducer | arm | 3 | 关节减速',
      'arm | line | 3 | 再写一次',
      '6 segment_orphan',
    ],
    [
      'a midstream segment without supplier',
      'edges.tsv',
      'reducer | arm',
      'reducer | line',
      '4 supplier_missing',
    ],
    [
      'a midstream segment without customer',
      'edges.tsv',
      'arm | line',
      'reducer | line',
      '4 customer_missing',
    ],
    [
      'goods that run backwards',
      'edges.tsv',
      'arm | line | 3',
      'arm | reducer | 3',
      '4 edge_backwards',
    ],
  ])('%s', (_, file, from, to, fault) => {
    expect(changed(at + file, from, to)).toContain(`${at}${file.replace(...home(fault))}:${fault}`)
  })

  it('takes a return flow for what it is', () => {
    const faults = changed(
      `${at}edges.tsv`,
      'arm | line | 3 | 本体进工作站',
      'arm | reducer | 1 | 回收废钢',
    )
    expect(faults.filter((one) => one.includes('edge_backwards'))).toEqual([])
  })

  it('names places and layers that do not exist', () => {
    const sites = 'policy/sites.tsv'
    expect(changed(sites, 'city | 440300', 'city | 440399')).toEqual([`${sites}:4 unknown_region`])
    expect(changed(sites, '440300 | 深圳', '440100 | 深圳')).toEqual([`${sites}:4 name_differs`])
    expect(changed(sites, 'layer | delta', 'layer | deltas')).toEqual([`${sites}:5 unknown_layer`])
  })
})

/** Faults of a segment stand in `segments.tsv`, whichever file caused them. */
function home(fault: string): [RegExp, string] {
  return /segment_orphan|supplier_missing|customer_missing/.test(fault)
    ? [/^edges/, 'segments']
    : [/^$/, '']
}
