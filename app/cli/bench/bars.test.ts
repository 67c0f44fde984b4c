import { expect, test } from 'vitest'
import { barsOf, growthBar } from './bars.ts'

const engine = (p95: number, p50 = p95 / 2) => ({ p50, p95 })
const none = { sequentialScans: null, visibleP95: null }

test('every bar says held or missed with its number', () => {
  const overall = {
    ...{ service: engine(14), direct: engine(10), postgres: engine(9), ilike: engine(100) },
    ...{ pglite: engine(30), 'ilike-pglite': engine(120) },
  }
  const classes = [
    { name: 'product', engines: { postgres: engine(5), ilike: engine(100) } },
    { name: 'common word', engines: { postgres: engine(120), ilike: engine(100) } },
  ]
  const bars = barsOf({ classes, overall, sequentialScans: 0, visibleP95: 900 })
  expect(bars.map(({ value, held }) => [value, held])).toEqual([
    ['1.40 ×', true],
    ['11.11 ×', true],
    ['0.83 × (common word)', false],
    ['4.00 ×', false],
    ['3.33 ×', false],
    ['0 statements', true],
    ['900 ms', true],
  ])
})

test('what did not take part is neither held nor missed', () => {
  const bars = barsOf({ classes: [], overall: { service: engine(3) }, ...none })
  expect(bars.every(({ held, value }) => held === null && value === 'not run')).toBe(true)
})

test('growth of the service is held against the growth of what it asks', () => {
  const size = (documents: number, service: number, direct: number) => ({
    documents,
    overall: { service: engine(9, service), direct: engine(9, direct) },
  })
  const held = growthBar([size(1_000_000, 12, 8), size(10_000, 6, 4), size(100_000, 1, 1)])
  expect(held).toMatchObject({ value: '1.00 ×', held: true })
  expect(growthBar([size(10_000, 6, 4), size(1_000_000, 24, 8)])).toMatchObject({ held: false })
  expect(growthBar([size(10_000, 6, 4)])).toBeNull()
})
