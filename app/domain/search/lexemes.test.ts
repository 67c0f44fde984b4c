import { expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import {
  addLexemes,
  endingLexemes,
  type Lexemes,
  pinyinLexemes,
  queryLiteral,
  vectorLiteral,
  wholeLexeme,
} from './lexemes.ts'

const tools = createTextTools(['谐波减速器'])

it('writes a vector with the fields of each lexeme', () => {
  const lexemes: Lexemes = new Map()
  addLexemes(lexemes, 'B', ['电池', "o'ring"])
  addLexemes(lexemes, 'A', ['电池', '', '\\'])
  expect(vectorLiteral(lexemes)).toBe(String.raw`'电池':1A,2B 'o''ring':2B '\\':1A`)
})

it('lets nothing leave its quotes', () => {
  expect(queryLiteral({ lexeme: "a' | 'b & !c:*" })).toBe("'a'' | ''b & !c:*'")
  expect(queryLiteral({ lexeme: String.raw`\'` })).toBe(String.raw`'\\'''`)
  expect(queryLiteral({ lexeme: 'jian', prefix: true })).toBe("'jian':*")
})

it('joins what is asked for and leaves out what is empty', () => {
  const one = { lexeme: '电池' }
  expect(queryLiteral({ all: [one, { any: [] }, { lexeme: '' }] })).toBe("'电池'")
  expect(queryLiteral({ any: [one, { all: [{ lexeme: 'a' }, { lexeme: 'b' }] }] })).toBe(
    "('电池' | ('a' & 'b'))",
  )
  expect(queryLiteral({ all: [] })).toBe('')
})

it('knows a product by its whole name, its head noun and its sound', () => {
  expect(wholeLexeme('PC/ABS 合金', tools)).toBe('=pc/abs合金')
  expect(endingLexemes('高精度谐波减速器', tools)).toEqual(
    expect.arrayContaining(['$减速器', '$谐波减速器']),
  )
  expect(endingLexemes('减速器 X200', tools)).toEqual([])
  expect(pinyinLexemes('谐波减速器', { tools })).toEqual(
    expect.arrayContaining(['@xiebojiansuqi', '#xbjsq', '@jiansuqi', '#jsq']),
  )
})
