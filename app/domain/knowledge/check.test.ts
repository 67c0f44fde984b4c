import { describe, expect, it } from 'vitest'
import { parseRegions } from '../region/parse.ts'
import { checkKnowledge } from './check.ts'
import { parseKnowledge } from './parse.ts'

const HEAD = '# source: a test\n# date: 2026-11-23\n'
const table = (...rows: string[]) => `${HEAD}${rows.join('\n').replaceAll(' | ', '\t')}\n`

/** One cluster of two cities with a short chain, nothing wrong but its length. */
const SOUND: Record<string, string> = {
  'VERSION.tsv': table('version | date', '7 | 2026-11-23'),
  'regions/countries.tsv': table('code | zh | en', 'CN | 中国 | China'),
  'regions/divisions.tsv': table(
    'code | level | parent | zh | short | en | pinyin',
    '440000 | province | CN | 广东省 | 广东 | Guangdong | guangdong',
    '440100 | city | 440000 | 广州市 | 广州 | Guangzhou | guangzhou',
    '440300 | city | 440000 | 深圳市 | 深圳 | Shenzhen | shenzhen',
  ),
  'regions/layers.tsv': table(
    'layer | kind | zh | en | source',
    'delta | area | 珠三角 | Delta | test',
  ),
  'regions/members.tsv': table(
    'layer | region | zh',
    'delta | 440100 | 广州',
    'delta | 440300 | 深圳',
  ),
  'markets/markets.tsv': table('market | ordinal | zh | en', 'other | 1 | 其他 | Other'),
  'markets/market-countries.tsv': table('market | country | zh', 'other | CN | 中国'),
  'policy/clusters.tsv': table(
    'id | code | kind | ordinal | zh | en | goal',
    'robots | E1 | emerging | 1 | 机器人 | Robots | 走向世界',
  ),
  'policy/weak-points.tsv': table('cluster | ordinal | text', 'robots | 1 | 突破减速器'),
  'policy/applications.tsv': table('cluster | ordinal | text', 'robots | 01 | 医疗'),
  'policy/sites.tsv': table(
    'cluster | ordinal | role | kind | place | text',
    'robots | 1 | 研发 | city | 440300 | 深圳',
    'robots | 2 | 制造 | layer | delta | 珠三角',
    'robots | 3 | 配套 | none | - | 其它各地市',
  ),
  'policy/named-terms.tsv': table(
    'cluster | ordinal | group | term',
    'robots | 01 | 产品 | 机器人',
    'robots | 02 | 方向 | 智能',
  ),
  'chains/robots/segments.tsv': table(
    'slug | position | zh | en',
    'arm | midstream | 机器人本体 | Robot arms',
    'line | downstream | 产线集成 | Line integration',
    'reducer | upstream | 减速器 | Reducers',
  ),
  'chains/robots/words.tsv': table(
    'slug | kind | word',
    'arm | product | 六轴机器人',
    'arm | synonym | 机械臂',
    'line | product | 焊接工作站',
    'line | synonym | 系统集成',
    'reducer | product | 谐波减速器',
    'reducer | synonym | 减速机',
  ),
  'chains/robots/edges.tsv': table(
    'from | to | criticality | reason',
    'arm | line | 3 | 本体进工作站',
    'reducer | arm | 3 | 关节减速',
  ),
  'chains/robots/terms.tsv': table(
    'term | kind | slug',
    '智能 | attribute | -',
    '机器人 | product | arm',
  ),
}

function judge(changes: Record<string, string> = {}) {
  const files = { ...SOUND, ...changes }
  const { regions, faults } = parseRegions(files)
  const parsed = parseKnowledge(files, regions)
  const all = [...faults, ...parsed.faults, ...checkKnowledge(parsed)]
  const told = all.map(({ file, line, code }) => `${file}:${line} ${code}`)
  return {
    knowledge: parsed.knowledge,
    faults: told.filter((one) => !one.endsWith('segments_few')),
  }
}

function changed(path: string, from: string, to: string) {
  const tabs = (text: string) => text.replaceAll(' | ', '\t')
  return judge({ [path]: (SOUND[path] ?? '').replace(tabs(from), tabs(to)) }).faults
}

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
      synonyms: ['机械臂'],
      products: ['六轴机器人'],
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
      '6 unknown_segment',
    ],
    ['an unknown kind of word', 'words.tsv', 'reducer | product', 'reducer | part', '8 value'],
    ['a generic word', 'words.tsv', '焊接工作站', '设备', '6 word_generic'],
    ['a word of two kinds', 'words.tsv', '减速机', '谐波减速器', '9 word_twice'],
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
