import { checkKnowledge } from '#app/domain/knowledge/check.ts'
import { parseKnowledge } from '#app/domain/knowledge/parse.ts'
import { parseRegions } from '#app/domain/region/parse.ts'

const HEAD = '# source: a test\n# date: 2026-11-23\n'
export const table = (...rows: string[]) => `${HEAD}${rows.join('\n').replaceAll(' | ', '\t')}\n`

/** One cluster of two cities with a short chain, nothing wrong but its length. */
export const SOUND: Record<string, string> = {
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
    'arm | product | 协作机器人',
    'arm | synonym | 关节臂',
    'arm | synonym | 机械臂',
    'arm | synonym | 机械手',
    'arm | synonym | 机器手臂',
    'line | product | 打磨工作站',
    'line | synonym | 产线改造',
    'line | synonym | 系统集成',
    'line | synonym | 自动化线',
    'line | synonym | 集成商',
    'reducer | product | RV减速器',
    'reducer | synonym | 减速机',
    'reducer | synonym | 减速箱',
    'reducer | synonym | 变速器',
    'reducer | synonym | 齿轮箱',
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
  'chains/robots/segment-facts.tsv': table(
    'slug | kind | value',
    'arm | certificate | CR认证',
    'arm | industry | C3491',
    'arm | process | 装配',
    'line | certificate | ISO 9001',
    'line | industry | C3491',
    'line | process | 调试',
    'reducer | industry | C3453',
    'reducer | process | 磨齿',
    'reducer | standard | GB/T 30819',
    'reducer | weak-point | 突破减速器',
  ),
  'chains/robots/products.tsv': table(
    'id | type | zh | en',
    'p-bearing | part | 轴承 | Bearing',
    'p-harmonic-drive | part | 谐波减速器 | Harmonic drive',
    'p-reducer | part | 减速器 | Reducer',
    'p-robot | equipment | 六轴机器人 | Six-axis robot',
    'p-welding-cell | equipment | 焊接工作站 | Welding cell',
  ),
  'chains/robots/product-words.tsv': table('id | word', 'p-harmonic-drive | 谐波减速机'),
  'chains/robots/product-segments.tsv': table(
    'id | segment',
    'p-bearing | reducer',
    'p-harmonic-drive | reducer',
    'p-reducer | reducer',
    'p-robot | arm',
    'p-welding-cell | line',
  ),
  'chains/robots/product-kinds.tsv': table('id | kind', 'p-harmonic-drive | p-reducer'),
  'chains/robots/product-inputs.tsv': table(
    'id | input | role | weight',
    'p-harmonic-drive | p-bearing | component | 3',
    'p-robot | p-reducer | component | 3',
    'p-welding-cell | p-robot | component | 3',
  ),
  'chains/cluster-words.tsv': table('cluster | word', 'robots | 机器人零部件'),
  'chains/shared-words.tsv': table('word | note'),
  'chains/loops.tsv': table('input | product | note'),
}

export function judge(changes: Record<string, string> = {}) {
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

export function changed(path: string, from: string, to: string) {
  const tabs = (text: string) => text.replaceAll(' | ', '\t')
  return judge({ [path]: (SOUND[path] ?? '').replace(tabs(from), tabs(to)) }).faults
}
