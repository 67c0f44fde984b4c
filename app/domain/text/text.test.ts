import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TAIWAN_WORDS } from '#app/adapters/text/taiwan-words.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { holds } from '#tests/support/property.ts'
import { analyze, pinyinForms, queryTerms } from './analyze.ts'
import { fold, foldWithMap, originalSpan } from './fold.ts'
import { highlight, highlightTerms } from './highlight.ts'
import { TEXT_LIMIT } from './types.ts'

const tools = createTextTools(['柔性电路板', '磷酸铁锂电池', '谐波减速器'])
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
)
const han = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'电池磷酸铁锂減速器軸承柔性電路板半導體模組鋁合金工程序軟體網路感測',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  },
)
const hanText = fc
  .array(han, { minLength: 2, maxLength: 40 })
  .map((characters) => characters.join(''))

function marked(text: string, query: string): string {
  return highlight(text, highlightTerms(query, tools), tools)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')
}

/** Whether all that the query asks for stands in the document. */
function finds(query: string, text: string): boolean {
  const document = analyze(text, tools)
  const asked = queryTerms(query, tools)
  const bigrams = new Set([...document.bigrams, ...document.chars])
  return (
    asked.bigrams.every((bigram) => bigrams.has(bigram)) &&
    asked.codes.every((code) => document.codes.includes(code))
  )
}

describe('fold', () => {
  it('brings width, case, script and spacing to one form', () => {
    expect(fold('  ＩＡＴＦ　16949\n\n認證  ', tools)).toBe('iatf 16949 认证')
    expect(fold('軟體', tools)).toBe('软件')
    expect(fold('軟件', tools)).toBe('软件')
    expect(fold('塑膠模組', tools)).toBe('塑胶模组')
    expect(fold('軟體傢俬', tools)).toBe('软体家私')
    expect(fold('生产工程序列', tools)).toBe('生产工程序列')
    expect(fold('互聯網路由器', tools)).toBe('互联网路由器')
    expect(fold('㎡', tools)).toBe('m2')
  })

  it('is total, bounded and stable on any text', () => {
    holds(
      fc.property(anyText, (text) => {
        const folded = foldWithMap(text, tools)
        expect(fold(folded.text, tools)).toBe(folded.text)
        expect(folded.starts.length).toBe(folded.text.length)
        expect(folded.ends.length).toBe(folded.text.length)
        for (const [place, start] of folded.starts.entries()) {
          const end = folded.ends[place] ?? -1
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(folded.starts[place - 1] ?? 0)
        }
        expect(folded.text).not.toMatch(/\p{Cs}/u)
        expect(folded.text).not.toContain('\0')
      }),
      { numRuns: 1000, examples: [['\0\u0f8d'], ['a\0\u0f8d'], ['\ufe7e'], ['\u02d8']] },
    )
  })

  it('reads a long text only up to its limit', () => {
    expect(fold('电'.repeat(TEXT_LIMIT * 2), tools).length).toBe(TEXT_LIMIT)
  })

  it('settles every Taiwanese word at once', () => {
    for (const [taiwan, mainland] of TAIWAN_WORDS) {
      expect(fold(taiwan, tools)).toBe(fold(mainland, tools))
      expect(fold(mainland, tools)).toBe(mainland.toLowerCase())
    }
  })

  it('leads back into the text as typed', () => {
    const text = '  供應 ＦＰＣ　柔性電路板、乙太網路交換機'
    const folded = foldWithMap(text, tools)
    for (const [word, typed] of [
      ['fpc', 'ＦＰＣ'],
      ['柔性电路板', '柔性電路板'],
      ['以太网', '乙太網路'],
      ['交换机', '交換機'],
    ] as const) {
      const at = folded.text.indexOf(word)
      const span = originalSpan(folded, at, at + word.length)
      expect(text.slice(span.start, span.end)).toContain(typed)
    }
  })
})

describe('analysis', () => {
  it('finds words inside words', () => {
    expect(finds('电池', '磷酸铁锂电池')).toBe(true)
    expect(finds('電池', '磷酸铁锂电池组')).toBe(true)
    expect(finds('轴承', '深沟球軸承')).toBe(true)
    expect(finds('池', '磷酸铁锂电池')).toBe(true)
    expect(finds('电机', '电池')).toBe(false)
    expect(analyze('生产柔性电路板', tools).words).toContain('柔性电路板')
  })

  it('holds the query of every piece of a text', () => {
    holds(
      fc.property(hanText, fc.nat(), fc.nat(), (text, from, size) => {
        const characters = Array.from(fold(text, tools))
        const start = from % characters.length
        const piece = characters.slice(start, start + 2 + (size % characters.length)).join('')
        expect(finds(piece, text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps codes whole and exact', () => {
    for (const [one, other] of [
      ['IATF16949', 'IATF 16949 认证'],
      ['IATF 16949', '通过IATF16949体系'],
      ['iatf-16949', 'IATF 16949'],
      ['M8', 'M8×20 螺栓'],
      ['M 8', 'M8螺栓'],
      ['304', '304不锈钢'],
      ['304', 'SUS304钢带'],
      ['6061-T6', '铝板 6061 T6'],
      ['6061', '6061-T6'],
      ['PC/ABS', 'PC/ABS合金'],
      ['ISO9001', 'ISO 9001:2015'],
      ['Type C', 'Type-C接口'],
      ['24V', '24 V 电源'],
      ['servo motors', 'Servo motor'],
      ['PA66+GF30', 'PA66+GF30'],
    ] as const)
      expect([one, other, finds(one, other)]).toEqual([one, other, true])
    for (const [one, other] of [
      ['304', '316不锈钢'],
      ['304', '3040'],
      ['M8', 'M6、M80'],
      ['6061-T6', '6061-T651'],
      ['6061-T6', '6063-T6'],
      ['1.5mm', '15mm'],
      ['3/4', '34'],
      ['8', 'M8'],
    ] as const)
      expect([one, other, finds(one, other)]).toEqual([one, other, false])
  })

  it('finds any text in itself', () => {
    holds(
      fc.property(anyText, (text) => finds(text, text)),
      { numRuns: 500 },
    )
    const code = fc.string({ unit: fc.constantFrom(...'ab 0/.-s9'), maxLength: 12 })
    holds(
      fc.property(code, (text) => finds(text, text)),
      { numRuns: 1000 },
    )
  })

  it('reads names aloud', () => {
    expect(pinyinForms('芹菜', tools)).toEqual({ full: 'qincai', initials: 'qc' })
    expect(pinyinForms('TCL科技', tools)).toEqual({ full: 'tclkeji', initials: 'tclkj' })
  })
})

describe('highlight', () => {
  it('marks what was asked for, in the spelling of the text', () => {
    expect(marked('供應磷酸鐵鋰電池組', '锂电池')).toBe('供應磷酸鐵[鋰電池]組')
    expect(marked('通过 IATF 16949 认证', 'iatf16949')).toBe('通过 [IATF 16949] 认证')
    expect(marked('304 与 3040', '304')).toBe('[304] 与 3040')
    expect(marked('谐波减速器、减速器壳体', '谐波减速器')).toBe('[谐波减速器]、[减速器]壳体')
  })

  it('gives the text back, whatever is marked', () => {
    holds(
      fc.property(anyText, anyText, (text, query) => {
        const pieces = highlight(text, highlightTerms(query, tools), tools)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
