import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { keepRecent } from './keep-recent.ts'

it('keeps the half that was asked for last, and never more than it may', () => {
  holds(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 200 }),
      (asked) => {
        const kept = keepRecent<string, { of: string }>(10)
        for (const [at, key] of asked.entries()) {
          const lately = new Set(asked.slice(Math.max(0, at - 5), at))
          const known = kept.get(key)
          if (lately.has(key)) expect(known).toEqual({ of: key })
          if (known) expect(known.of).toBe(key)
          else kept.set(key, { of: key })
        }
        const all = Array.from({ length: 31 }, (_, one) => one)
        expect(all.filter((one) => kept.get(String(one))).length).toBeLessThanOrEqual(10)
      },
    ),
  )
})
