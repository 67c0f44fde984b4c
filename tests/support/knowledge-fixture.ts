import type {
  Cluster,
  Criticality,
  Knowledge,
  Position,
  ProductKnowledge,
  Segment,
  SegmentFacts,
  SupplyEdge,
} from '#app/domain/knowledge/types.ts'

type Row = {
  slug: string
  position: Position
  zh: string
  en: string
  synonyms: string[]
  synonymsEn?: string[]
  products: string[]
}

/** A small published set for tests that must not move with the reference files: 3 clusters, 13 segments. */
const CHAINS: Record<string, Row[]> = {
  'electronic-information': [
    {
      slug: 'copper-clad-laminate',
      position: 'upstream',
      zh: '覆铜板与电子铜箔',
      en: 'Copper-clad laminates and foil',
      synonyms: ['覆铜板', '电子铜箔'],
      products: ['铝基覆铜板', '高频覆铜板', '压延铜箔', '半固化片'],
    },
    {
      slug: 'connectors-wire-harness',
      position: 'upstream',
      zh: '连接器与线束',
      en: 'Connectors and wire harnesses',
      synonyms: ['接插件', '电子连接器', '线束'],
      synonymsEn: ['connectors'],
      products: ['Type-C连接器', '板对板连接器', '汽车连接器', '电子线束', '接线端子'],
    },
    {
      slug: 'printed-circuit-board',
      position: 'midstream',
      zh: '印制电路板',
      en: 'Printed circuit boards',
      synonyms: ['PCB', '电路板', '线路板', '柔性电路板'],
      synonymsEn: ['printed circuit boards', 'PCB'],
      products: ['FPC柔性线路板', 'HDI板', '多层线路板', '软硬结合板', '高频线路板'],
    },
    {
      slug: 'smartphone-tablet',
      position: 'downstream',
      zh: '手机与平板整机',
      en: 'Smartphones and tablets',
      synonyms: ['智能手机', '平板电脑'],
      products: ['三防手机', '手机整机', '学习平板'],
    },
  ],
  'intelligent-robot': [
    {
      slug: 'magnets',
      position: 'upstream',
      zh: '稀土永磁材料',
      en: 'Rare-earth magnets',
      synonyms: ['钕铁硼', '磁性材料', '永磁体'],
      products: ['钕铁硼磁钢', '烧结磁瓦', '磁环'],
    },
    {
      slug: 'precision-reducer',
      position: 'upstream',
      zh: '精密减速器',
      en: 'Precision reducers',
      synonyms: ['减速器', '减速机', '谐波传动'],
      products: ['谐波减速器', 'RV减速器', '行星减速机', '柔轮'],
    },
    {
      slug: 'servo-motor',
      position: 'upstream',
      zh: '伺服电机',
      en: 'Servo motors',
      synonyms: ['伺服马达', '精密控制电机'],
      products: ['无框力矩电机', '步进电机', '空心杯电机', '永磁同步伺服电机'],
    },
    {
      slug: 'servo-drive',
      position: 'upstream',
      zh: '伺服驱动器',
      en: 'Servo drives',
      synonyms: ['伺服系统', '运动驱动器'],
      products: ['低压伺服驱动器', '步进驱动器'],
    },
    {
      slug: 'industrial-robot',
      position: 'midstream',
      zh: '工业机器人本体',
      en: 'Industrial robots',
      synonyms: ['工业机器人', '协作机器人', '机械臂'],
      products: ['六轴机器人', 'SCARA机器人', '焊接机器人'],
    },
    {
      slug: 'robot-integration',
      position: 'downstream',
      zh: '机器人系统集成',
      en: 'Robot system integration',
      synonyms: ['机器人工作站', '自动化产线集成'],
      products: ['码垛工作站', '焊接机器人工作站', '自动锁螺丝机'],
    },
  ],
  'smart-home-appliance': [
    {
      slug: 'compressor',
      position: 'upstream',
      zh: '制冷压缩机',
      en: 'Refrigeration compressors',
      synonyms: ['压缩机', '空调压缩机'],
      products: ['转子压缩机', '冰箱压缩机', '涡旋压缩机'],
    },
    {
      slug: 'appliance-motor',
      position: 'upstream',
      zh: '家电电机',
      en: 'Appliance motors',
      synonyms: ['空调电机', '塑封电机'],
      products: ['步进电机', '罩极电机', '风扇电机', '洗衣机电机'],
    },
    {
      slug: 'refrigerator',
      position: 'midstream',
      zh: '冰箱冷柜',
      en: 'Refrigerators and freezers',
      synonyms: ['冰箱', '冷柜', '电冰箱'],
      products: ['对开门冰箱', '卧式冷柜', '酒柜'],
    },
  ],
}

const EDGES: [from: string, to: string, criticality: Criticality, reason: string][] = [
  [
    'electronic-information--copper-clad-laminate',
    'electronic-information--printed-circuit-board',
    3,
    '覆铜板是线路板基材',
  ],
  [
    'electronic-information--printed-circuit-board',
    'electronic-information--smartphone-tablet',
    3,
    '主板与软板',
  ],
  [
    'electronic-information--connectors-wire-harness',
    'electronic-information--smartphone-tablet',
    2,
    '接口与内部连接',
  ],
  [
    'electronic-information--printed-circuit-board',
    'intelligent-robot--servo-drive',
    2,
    '驱动器控制板',
  ],
  ['intelligent-robot--magnets', 'intelligent-robot--servo-motor', 3, '转子磁钢'],
  ['intelligent-robot--magnets', 'smart-home-appliance--appliance-motor', 2, '转子磁瓦'],
  ['intelligent-robot--servo-motor', 'intelligent-robot--industrial-robot', 3, '关节动力'],
  ['intelligent-robot--servo-drive', 'intelligent-robot--industrial-robot', 3, '关节驱动'],
  ['intelligent-robot--precision-reducer', 'intelligent-robot--industrial-robot', 3, '关节减速'],
  ['intelligent-robot--industrial-robot', 'intelligent-robot--robot-integration', 3, '工作站本体'],
  ['intelligent-robot--robot-integration', 'smart-home-appliance--refrigerator', 1, '总装自动化'],
  ['smart-home-appliance--compressor', 'smart-home-appliance--refrigerator', 3, '制冷核心'],
  ['smart-home-appliance--appliance-motor', 'smart-home-appliance--refrigerator', 2, '风机电机'],
]

const CLUSTERS: [id: string, code: string, kind: Cluster['kind'], zh: string, en: string][] = [
  [
    'electronic-information',
    'P1',
    'pillar',
    '新一代电子信息',
    'Next-generation electronic information',
  ],
  ['smart-home-appliance', 'P3', 'pillar', '智能家电', 'Smart home appliances'],
  ['intelligent-robot', 'E3', 'emerging', '智能机器人', 'Intelligent robots'],
]

export function noFacts(): SegmentFacts {
  return { industry: [], certificate: [], standard: [], process: [], 'weak-point': [] }
}

/** No products: what the rules do without them. */
function noProducts(): ProductKnowledge {
  return { products: new Map(), inputsOf: new Map(), usesOf: new Map(), narrowerOf: new Map() }
}

function segmentsOf(cluster: string, rows: readonly Row[]): Segment[] {
  return rows.map((row) => ({
    synonymsEn: [],
    facts: noFacts(),
    ...row,
    id: `${cluster}--${row.slug}`,
    cluster,
  }))
}

function grouped(edges: readonly SupplyEdge[], side: 'from' | 'to'): Map<string, SupplyEdge[]> {
  const groups = new Map<string, SupplyEdge[]>()
  for (const edge of edges) groups.set(edge[side], [...(groups.get(edge[side]) ?? []), edge])
  return groups
}

/** Without products unless told: what the rules do by segments and names alone. */
export function knowledgeFixture(products: ProductKnowledge = noProducts()): Knowledge {
  const segments = Object.entries(CHAINS).flatMap(([cluster, rows]) => segmentsOf(cluster, rows))
  const edges = EDGES.map(([from, to, criticality, reason]) => ({ from, to, criticality, reason }))
  const clusters = CLUSTERS.map(([id, code, kind, zh, en], at): [string, Cluster] => [
    id,
    { id, code, kind, ordinal: at + 1, zh, en, goal: '', weakPoints: [], sites: [], words: [] },
  ])
  return {
    version: 1,
    date: '2026-11-23',
    ...products,
    clusters: new Map(clusters),
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    edges,
    terms: [],
    customersOf: grouped(edges, 'from'),
    suppliersOf: grouped(edges, 'to'),
  }
}

/** The words that the segmenter is given in tests. */
export function fixtureDictionary(): string[] {
  return Object.values(CHAINS)
    .flat()
    .flatMap((row) => [row.zh, ...row.synonyms, ...row.products])
}
