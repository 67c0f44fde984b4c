import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textWidth } from './measure.ts'
import { wrapName } from './wrap.ts'

const zh = new Intl.Segmenter('zh', { granularity: 'word' })
const en = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (segmenter: Intl.Segmenter) => (text: string) =>
  [...segmenter.segment(text)].map((part) => part.segment)

const chinese = { width: 124, fontSize: 13, maxLines: 2, wordsOf: wordsOf(zh) }
const english = { width: 156, fontSize: 12, maxLines: 3, wordsOf: wordsOf(en) }

it('measures Han as one em and Latin by class', () => {
  expect(textWidth('谐波', 13)).toBe(26)
  expect(textWidth('RV', 10)).toBeCloseTo(13.2)
  expect(textWidth('il', 10)).toBeCloseTo(6.8)
})

it('leaves a short name on one line', () => {
  expect(wrapName('谐波减速器', chinese)).toEqual(['谐波减速器'])
})

it('breaks a long name before the joining word', () => {
  expect(wrapName('商用与医疗服务机器人应用', chinese)[1]).toMatch(/^机器人|^服务/)
  expect(wrapName('车用高分子材料与涂料胶粘剂', { ...chinese, width: 110 })).toEqual([
    '车用高分子材料',
    '与涂料胶粘剂',
  ])
})

it('never starts a line with a mark that belongs to the line before', () => {
  expect(wrapName('移动机器人AGV/AMR', { ...chinese, width: 100 }).join('|')).not.toMatch(/\|\//)
})

it('keeps Latin words and numbers whole', () => {
  const lines = wrapName('车规级MCU32与SoC芯片设计', chinese)
  expect(lines.join('|')).toContain('MCU32')
  expect(lines.join('|')).toContain('SoC')
})

it('breaks English at spaces, before a joining word, in up to three lines', () => {
  expect(wrapName('Materials and parts for efficient electrical equipment', english)).toEqual([
    'Materials and parts',
    'for efficient',
    'electrical equipment',
  ])
})

it('prefers a cut that fits to one before a joining word', () => {
  const lines = wrapName('Battery and hydrogen storage systems', { ...english, width: 120 })
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120 / 1.07)
})

it('gives every character back, whatever the name', () => {
  const name = fc.array(
    fc.constantFrom('机', '器', '人', '与', '、', '（', '）', 'A', 'b', '3', '/'),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  void fc.assert(
    fc.property(name, (characters) => {
      const text = characters.join('')
      expect(wrapName(text, chinese).join('')).toBe(text)
    }),
  )
})
