import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { markSource, spanKey } from './marked-source.ts'

const spanIn = (text: string) => (start: number, end: number) => ({
  source: 'about' as const,
  start,
  end,
  text: text.slice(Math.max(0, start), Math.max(0, end)),
})

test('marks are numbered in reading order, and overlapping ones are one', () => {
  const text = '我们做谐波减速器和轴承'
  const about = spanIn(text)
  const { pieces, markOf } = markSource(text, [
    about(9, 11),
    about(3, 8),
    about(5, 8),
    { ...about(0, 2), source: 'product' },
  ])
  expect(pieces).toEqual([
    { text: '我们做', mark: null },
    { text: '谐波减速器', mark: 1 },
    { text: '和', mark: null },
    { text: '轴承', mark: 2 },
  ])
  expect(markOf[spanKey({ start: 5, end: 8 })]).toBe(1)
})

test('the pieces are the text, whatever the spans', () => {
  const span = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }))
  holds(
    fc.property(fc.string(), fc.array(span), (text, spans) => {
      const { pieces } = markSource(
        text,
        spans.map(([start, end]) => spanIn(text)(start, end)),
      )
      expect(pieces.map((one) => one.text).join('')).toBe(text)
    }),
  )
})

test('a span of an older text marks nothing', () => {
  const { pieces, markOf } = markSource('我们做轴承', [{ ...spanIn('减速器')(0, 3), end: 3 }])
  expect(pieces).toEqual([{ text: '我们做轴承', mark: null }])
  expect(markOf).toEqual({})
})
