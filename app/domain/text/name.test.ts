import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { holds } from '#tests/support/property.ts'
import { createNameMatcher, withoutMarketMarks } from './name.ts'

const tools = createTextTools([])
const names = createNameMatcher({
  regions: ['广东', '深圳', '东莞', '佛山', '上海', '南京', '中国', '顺德'],
  segment: tools.segment,
})

describe('the parts of a company name', () => {
  it('tells place, own name, trade and legal form apart', () => {
    expect(names.parts('深圳市岭芯微电子股份有限公司')).toMatchObject({
      region: '深圳市',
      core: '岭芯',
      trade: '微电子',
      legal: '股份有限公司',
    })
    expect(names.parts('粤丰智造(佛山)机械有限公司')).toMatchObject({
      region: '佛山',
      core: '粤丰智造',
      trade: '机械',
      legal: '有限公司',
    })
    expect(names.parts('南桥(集团)股份有限公司').legal).toBe('集团股份有限公司')
    expect(names.parts('广东').core).toBe('广东')
  })

  it('leaves the marks of the market aside', () => {
    for (const mark of [
      '*st岭芯',
      'st岭芯',
      'pt岭芯',
      'n岭芯',
      '岭芯-u',
      '岭芯-w',
      '岭芯a',
      '岭芯b股',
    ])
      expect(withoutMarketMarks(mark)).toBe('岭芯')
    expect(withoutMarketMarks('tcl')).toBe('tcl')
  })
})

describe('short names', () => {
  const catalogue = [
    '深圳市岭芯微电子股份有限公司',
    '深圳市岭南芯片技术有限公司',
    '岭芯智造科技有限公司',
    '东莞市岭海芯源电子有限公司',
    '南京自强动化机械有限公司',
    '南京自动化设备股份有限公司',
    '上海航电科技股份有限公司',
    '广东顺德精机有限公司',
    '佛山市顺德区精工模具有限公司',
    '上海电机进出口有限公司',
  ]
  function first(query: string): string | undefined {
    const ranked = catalogue.map((name) => ({ name, score: names.match(query, name) }))
    ranked.sort((a, b) => b.score - a.score)
    return ranked[0]?.name
  }

  it('find the one right name', () => {
    expect(first('岭芯智造')).toBe('岭芯智造科技有限公司')
    expect(first('岭芯微')).toBe('深圳市岭芯微电子股份有限公司')
    expect(first('*st岭芯微电')).toBe('深圳市岭芯微电子股份有限公司')
    expect(first('岭南芯片股份')).toBe('深圳市岭南芯片技术有限公司')
    expect(first('南自')).toBe('南京自动化设备股份有限公司')
    expect(first('沪航电')).toBe('上海航电科技股份有限公司')
    expect(first('顺德精机')).toBe('广东顺德精机有限公司')
  })

  it('are indexed by pairs, so that every one that fits is a candidate', () => {
    for (const [query, name] of [
      ['南自', '南京自动化设备股份有限公司'],
      ['沪航电', '上海航电科技股份有限公司'],
      ['岭芯股份', '深圳市岭芯微电子股份有限公司'],
    ] as const) {
      const keys = new Set(names.keys(name))
      expect(names.queryKeys(query).some((key) => keys.has(key))).toBe(true)
    }
  })

  const text = fc
    .array(fc.constantFrom(...'深圳市岭芯微电子科技股份有限公司上海南a1(-'), { maxLength: 24 })
    .map((characters) => characters.join(''))

  it('score between 0 and 1, and a whole name scores best on itself', () => {
    holds(
      fc.property(text, text, (query, name) => {
        const score = names.match(query, name)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
    for (const name of catalogue) expect(first(name)).toBe(name)
  })

  it('fall when an asked character is missing or an own one is left over', () => {
    const full = names.match('岭芯微', '岭芯微电子有限公司')
    expect(names.match('岭芯微', '岭芯电子有限公司')).toBeLessThan(full)
    expect(names.match('岭芯微', '岭北芯微电子有限公司')).toBeLessThan(full)
    const own = names.match('岭芯', '岭芯电子有限公司')
    expect(names.match('岭芯', '岭芯澜山电子有限公司')).toBeLessThan(own)
    expect(names.match('岭芯', '岭山芯电子有限公司')).toBeLessThan(own)
    expect(names.match('岭芯微', '海天化工有限公司')).toBe(0)
  })
})
