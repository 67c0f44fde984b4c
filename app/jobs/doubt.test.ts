import { expect, test } from 'vitest'
import { createDoubt } from './doubt.ts'

function clocked() {
  const clock = { at: 0 }
  return { clock, doubt: createDoubt(() => clock.at) }
}

test('a doubt lasts until all was compared after the last sign of it', () => {
  const { clock, doubt } = clocked()
  expect(doubt.raisedForMs()).toBeNull()
  doubt.raise()
  clock.at = 5
  expect(doubt.raisedForMs()).toBe(5)
  doubt.raise()
  clock.at = 8
  expect(doubt.raisedForMs()).toBe(3)
  doubt.settle(8)
  expect(doubt.raisedForMs()).toBeNull()
})

test('a sign that comes while it is compared is not settled by that', () => {
  const { clock, doubt } = clocked()
  doubt.raise()
  clock.at = 10
  const began = doubt.now()
  clock.at = 11
  doubt.raise()
  doubt.settle(began)
  expect(doubt.raisedForMs()).toBe(0)
})
