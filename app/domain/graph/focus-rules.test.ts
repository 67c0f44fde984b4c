import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { focusRules } from './focus-rules.ts'

it('is what the committed style sheet says', () => {
  const file = new URL('../../styles/graph-focus.css', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(focusRules())
})
