import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { holds } from '#tests/support/property.ts'
import { extractFacts } from './extract-facts.ts'
import { buildTagger } from './tagger.ts'

const tools = createTextTools(fixtureDictionary())
const tagger = buildTagger(knowledgeFixture(), tools)

const pieces = fc.constantFrom(
  ...fixtureDictionary(),
  ...[
    '我司',
    '生产',
    '采购',
    '不做',
    '应用于',
    '等领域',
    '、',
    '，',
    '。',
    ' ',
    '和',
    '的',
    'PCB',
    '８',
    '伺服電機',
    '\0',
    '\ud800',
  ],
)
const prose = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
)
const input = fc.record({
  about: prose,
  products: fc.record({
    offers: fc.array(prose, { maxLength: 4 }),
    needs: fc.array(prose, { maxLength: 4 }),
  }),
})

describe('proposals', () => {
  it('are total, deterministic, bounded, and quote what was typed', () => {
    holds(
      fc.property(input, (given) => {
        const proposals = tagger.propose(given)
        expect(tagger.propose(structuredClone(given))).toEqual(proposals)
        const typed = [given.about, ...given.products.offers, ...given.products.needs]
        for (const one of proposals) {
          expect(one.confidence).toBeGreaterThan(0)
          expect(one.confidence).toBeLessThan(1)
          expect(one.evidence.length).toBeGreaterThan(0)
          expect(one.segmentId.startsWith(`${one.cluster}--`)).toBe(true)
          for (const { start, end, text } of one.evidence) {
            expect(end).toBeGreaterThan(start)
            expect(typed.some((whole) => whole.slice(start, end) === text)).toBe(true)
          }
        }
        const keys = proposals.map((one) => `${one.side} ${one.segmentId}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on spacing, width or script', () => {
    const one = tagger.propose({ about: '生产柔性电路板', products: { offers: [], needs: [] } })
    for (const about of ['生產柔性電路板', '生产 柔性电路板', '　生产柔性电路板\n'])
      expect(
        tagger.propose({ about, products: { offers: [], needs: [] } }).map((p) => p.confidence),
      ).toEqual(one.map((p) => p.confidence))
  })

  it('grow with a second witness and rest on the evidence quoted', () => {
    const confidence = (about: string) =>
      tagger.propose({ about, products: { offers: [], needs: [] } })[0]?.confidence ?? 0
    expect(confidence('生产HDI板、多层线路板')).toBeGreaterThan(confidence('生产HDI板'))
    expect(confidence('生产板')).toBe(0)
  })

  it('put a listing title on its own side', () => {
    const [first] = tagger.propose({
      about: '',
      products: { offers: [], needs: [] },
      title: { text: '求购 谐波减速器 200台', side: 'needs' },
    })
    expect(first).toMatchObject({
      segmentId: 'intelligent-robot--precision-reducer',
      side: 'needs',
      sure: true,
    })
    expect(first?.evidence[0]).toEqual({ source: 'title', start: 3, end: 8, text: '谐波减速器' })
  })

  it('quote products where they stand', () => {
    holds(
      fc.property(prose, (about) => {
        let last = 0
        for (const { name, evidence } of tagger.extractProducts(about)) {
          expect(about.slice(evidence.start, evidence.end)).toBe(name)
          expect(evidence.start).toBeGreaterThanOrEqual(last)
          last = evidence.end
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('facts stated by a text', () => {
  it('names certificates held, in any spacing', () => {
    const names = (about: string) => extractFacts(about, tools).certificates.map((one) => one.name)
    expect(names('通过ISO9001、IATF 16949及ISO/IEC27001认证，产品有CE、UL认证')).toEqual([
      'ISO 9001',
      'IATF 16949',
      'ISO/IEC 27001',
      'CE',
      'UL',
    ])
    expect(names('ＩＳＯ　１３４８５，CMMI三级，3C认证')).toEqual(['ISO 13485', 'CCC', 'CMMI 3'])
    expect(names('暂未通过ISO9001认证')).toEqual([])
    expect(names('要求供应商通过IATF16949')).toEqual([])
    expect(names('service, ultra, reach out to us')).toEqual([])
    expect(names('ISO90012')).toEqual([])
  })

  it('knows when the firm began, not when its branch did', () => {
    const year = (about: string) => extractFacts(about, tools).foundedYear?.year
    expect(year('公司成立于2008年，位于深圳')).toBe(2008)
    expect(year('2011年3月在东莞创立')).toBe(2011)
    expect(year('创建于１９９８年，2015年成立香港子公司')).toBe(1998)
    expect(year('2019年成立研发中心')).toBeUndefined()
    expect(year('Established in 2003.')).toBe(2003)
    expect(year('2020年营收3亿元')).toBeUndefined()
  })

  it('reads capacities with amount, unit and period', () => {
    const read = (about: string) =>
      extractFacts(about, tools).capacities.map(({ product, quantity }) => [
        product,
        quantity.amount,
        quantity.unit,
        quantity.period,
      ])
    expect(read('年产8万件精密齿轮')).toEqual([['精密齿轮', 8, 'X-WAN', 'year']])
    expect(read('伺服电机年产能达20万台。')).toEqual([[undefined, 200000, 'NIU', 'year']])
    expect(read('月产能约1.5万平方米')).toEqual([[undefined, 15000, 'MTK', 'month']])
    expect(read('年产2.5亿只连接器，月加工能力300吨')).toEqual([
      ['连接器', 25000, 'X-WAN', 'year'],
      [undefined, 300, 'TNE', 'month'],
    ])
    expect(read('年产能 6GWh 储能电池')).toEqual([['储能电池', 6000, 'MWH', 'year']])
    expect(read('年产五金件3000万件')).toEqual([['五金件', 3000, 'X-WAN', 'year']])
    expect(read('年产值8亿元')).toEqual([])
  })

  it('is total and quotes what was typed', () => {
    holds(
      fc.property(prose, (about) => {
        const facts = extractFacts(about, tools)
        for (const { evidence } of [...facts.certificates, ...facts.capacities])
          expect(about.slice(evidence.start, evidence.end)).toBe(evidence.text)
      }),
    )
  })
})
