import { describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'

const tools = createTextTools(fixtureDictionary())
const tagger = buildTagger(knowledgeFixture(), tools)

/** Slugs by side; `?` marks a proposal that is not ticked beforehand. */
type Expected = { offers?: string[]; needs?: string[]; products?: string[] }

const CASES: [about: string, expected: Expected][] = [
  [
    '我司专业生产异形柔性电路板、HDI板和软硬结合板，产品广泛应用于智能手机、平板电脑等领域。长期采购覆铜板、压延铜箔。',
    {
      offers: ['printed-circuit-board'],
      needs: ['copper-clad-laminate'],
      products: ['+异形柔性电路板', '+HDI板', '+软硬结合板', '-覆铜板', '-压延铜箔'],
    },
  ],
  [
    '本公司主要从事伺服电机及伺服驱动器的研发、生产和销售，年产伺服电机20万台，客户为国内工业机器人厂商。现需要钕铁硼磁钢、谐波减速器供应商。',
    {
      offers: ['servo-motor', 'servo-drive'],
      needs: ['magnets', 'precision-reducer'],
      products: ['+伺服电机', '+伺服驱动器', '-钕铁硼磁钢', '-谐波减速器'],
    },
  ],
  [
    '佛山厂家，专做冰箱压缩机，不做空调压缩机。为电冰箱企业配套。',
    { offers: ['compressor'], products: ['+冰箱压缩机'] },
  ],
  [
    '我们是一家系统集成商，采用六轴机器人，提供码垛工作站和焊接机器人工作站。',
    { offers: ['robot-integration'], needs: ['industrial-robot?'] },
  ],
  [
    '寻找线束供应商，月用Type-C 连接器5万个。',
    { needs: ['connectors-wire-harness'], products: ['-线束', '-Type-C 连接器'] },
  ],
  [
    '供應柔性電路板、連接器，誠徵覆銅板供應商',
    {
      offers: ['printed-circuit-board', 'connectors-wire-harness'],
      needs: ['copper-clad-laminate'],
      products: ['+柔性電路板', '+連接器', '-覆銅板'],
    },
  ],
  [
    'We manufacture servo motors and printed circuit boards. Looking for connectors.',
    { offers: ['printed-circuit-board', 'servo-motor'], needs: ['connectors-wire-harness'] },
  ],
  // A word of two segments stays open; a second word settles it.
  ['代理步进电机。', { offers: ['appliance-motor?', 'servo-motor?'] }],
  ['生产步进电机、罩极电机。', { offers: ['appliance-motor', 'servo-motor?'] }],
  // The word only describes another thing.
  ['生产工业机器人手臂护罩、冰箱门铰链。', {}],
  ['专业制造伺服电机端盖和压缩机底脚。', {}],
  ['生产冰箱用门封条。', {}],
  ['主营家电行业用标准件，服务冰箱、冷柜等行业。', {}],
  // Customers' trades.
  ['专注于精密冲压，产品应用于工业机器人、伺服电机、冰箱。', {}],
  ['为冰箱、洗衣机厂家提供钣金加工服务。', {}],
  [
    '我们给智能手机品牌商供货，主要产品有板对板连接器。',
    { offers: ['connectors-wire-harness'], products: ['+板对板连接器'] },
  ],
  ['客户涵盖工业机器人、冰箱等领域的龙头企业。', {}],
  [
    '面向协作机器人市场，推出空心杯电机与无框力矩电机。',
    { offers: ['servo-motor'], products: ['+空心杯电机', '+无框力矩电机'] },
  ],
  // Denied.
  ['我们不生产减速器，只做伺服电机。', { offers: ['servo-motor'], products: ['+伺服电机'] }],
  ['已停产平板电脑，现主营三防手机。', { offers: ['smartphone-tablet'], products: ['+三防手机'] }],
  ['不再采购磁环。', {}],
  // Needs in several words.
  [
    '本厂长期求购烧结磁瓦，急需塑封电机。',
    { needs: ['appliance-motor', 'magnets'], products: ['-烧结磁瓦', '-塑封电机'] },
  ],
  [
    '主要原材料为钕铁硼和覆铜板，外协加工线束。',
    { needs: ['connectors-wire-harness', 'copper-clad-laminate', 'magnets'] },
  ],
  ['寻找能生产谐波减速器的厂家。', { needs: ['precision-reducer'] }],
  ['覆铜板采购', { needs: ['copper-clad-laminate'] }],
  ['使用SCARA机器人进行装配。', { needs: ['industrial-robot?'] }],
  // Named without a verb: proposed, not ticked.
  ['六轴机器人', { offers: ['industrial-robot?'] }],
  ['谐波减速器制造商', { offers: ['precision-reducer'], products: ['+谐波减速器'] }],
  [
    '以卧式冷柜、酒柜为主，兼营对开门冰箱',
    { offers: ['refrigerator'], products: ['+卧式冷柜', '+酒柜', '+对开门冰箱'] },
  ],
  // Verbs inside other words are no verbs.
  ['自有生产线和加工中心，采购部负责人请联系前台。', {}],
  ['提供企业管理咨询、财务培训和会议服务。', {}],
  // An unknown neighbour in the list is offered as a product, unsure.
  [
    '生产接线端子、护线环、电子线束等。',
    { offers: ['connectors-wire-harness'], products: ['+接线端子', '+护线环?', '+电子线束'] },
  ],
  // Unknown names that end like known ones; the trade in a firm's own name; 做 as a verb.
  [
    '急需风冷电机、三轴减速机。',
    {
      needs: ['servo-motor?', 'precision-reducer'],
      products: ['-风冷电机?', '-三轴减速机'],
    },
  ],
  ['顺德冰箱厂，做酒柜和保鲜柜', { offers: ['refrigerator'], products: ['+酒柜'] }],
  [
    '我们做电子线束，找覆铜板。',
    {
      offers: ['connectors-wire-harness'],
      needs: ['copper-clad-laminate'],
      products: ['+电子线束', '-覆铜板'],
    },
  ],
  [
    '是一家集伺服电机研发、生产、销售于一体的企业',
    { offers: ['servo-motor'], products: ['+伺服电机'] },
  ],
  [
    '自产RV减速器和柔轮，采购伺服马达',
    {
      offers: ['precision-reducer'],
      needs: ['servo-motor'],
      products: ['+RV减速器', '+柔轮', '-伺服马达'],
    },
  ],
]

function sideOf(about: string, side: 'offers' | 'needs'): string[] {
  return tagger
    .propose({ about, products: { offers: [], needs: [] } })
    .filter((one) => one.side === side)
    .map((one) => `${one.segmentId.split('--')[1]}${one.sure ? '' : '?'}`)
    .sort()
}

describe('tags proposed from prose', () => {
  it.each(CASES)('%s', (about, expected) => {
    expect({ offers: sideOf(about, 'offers'), needs: sideOf(about, 'needs') }).toEqual({
      offers: (expected.offers ?? []).toSorted(),
      needs: (expected.needs ?? []).toSorted(),
    })
    if (!expected.products) return
    const products = tagger
      .extractProducts(about)
      .map((one) => `${one.side === 'offers' ? '+' : '-'}${one.name}${one.sure ? '' : '?'}`)
    expect(products).toEqual(expected.products)
  })
})

const LINES: [line: string, segments: string[]][] = [
  ['异形柔性电路板', ['printed-circuit-board']],
  ['柔性电路板 0.1mm', ['printed-circuit-board']],
  ['PCB板(四层)', ['printed-circuit-board']],
  ['伺服电机750W', ['servo-motor']],
  ['三轴减速机', ['precision-reducer']],
  ['Type-C连接器/板对板连接器', ['connectors-wire-harness']],
  ['步进电机', ['appliance-motor?', 'servo-motor?']],
  ['洗碗机电机', ['appliance-motor?', 'servo-motor?']],
  ['冰箱门铰链', ['refrigerator?']],
  ['伺服电机编码器', ['servo-motor?']],
  ['不锈钢螺丝', []],
  ['', []],
]

describe('tags proposed from product lines', () => {
  it.each(LINES)('%s', (line, segments) => {
    const proposals = tagger.propose({ about: '', products: { offers: [line], needs: [] } })
    expect(
      proposals.map((one) => `${one.segmentId.split('--')[1]}${one.sure ? '' : '?'}`).sort(),
    ).toEqual(segments)
  })
})
