import { expect, test } from 'vitest'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { extraChoice, isSitePlace, regionChoices } from './region-choices.ts'

const { regions } = loadKnowledge()
const groups = regionChoices(regions)

test('the Greater Bay Area comes first, then the rest of Guangdong, and abroad last', () => {
  expect(groups.map((one) => one.id).slice(0, 2)).toEqual(['bay', 'guangdong'])
  expect(groups.at(-1)?.id).toBe('abroad')
  expect(groups[0]?.options).toHaveLength(11)
  expect(groups[1]?.options).toHaveLength(12)
})

test('every place stands once and may be chosen', () => {
  const codes = groups.flatMap((one) => one.options.map((option) => option.code))
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => !isSitePlace(regions, code))).toEqual([])
})

test('a province, the whole country and an unknown code are no site', () => {
  for (const code of ['440000', 'CN', '', 'x', '999999']) {
    expect(isSitePlace(regions, code)).toBe(false)
  }
})

test('a district that no list holds can be kept', () => {
  expect(extraChoice(groups, regions.region('440305'))?.zh).toBe('南山区')
  expect(extraChoice(groups, regions.region('440300'))).toBeNull()
})
