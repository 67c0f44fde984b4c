import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { describeError } from './log.ts'

test('a failed query is logged without what people typed', () => {
  const cause = Object.assign(new Error('duplicate key (email)=(li@example.org)'), {
    code: '23505',
  })
  const said = JSON.stringify(
    describeError(new DrizzleQueryError('insert …', ['li@example.org'], cause)),
  )
  expect(said).not.toContain('li@example.org')
  expect(said).toContain('23505')
})
