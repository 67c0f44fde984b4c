import type { FacetCode } from '#app/domain/search/document.ts'
import { FIELDS } from '#app/domain/search/lexemes.ts'
import { createCorpus } from './corpus.ts'
import type { BenchWorld } from './world.ts'

/** What queries are made of, drawn from the corpus itself: what is common there is often picked here. */
export type Materials = {
  /** Names of goods and services as they occur, repetitions included. */
  items: string[]
  /** The same with Latin letters or figures in them. */
  coded: string[]
  firms: { name: string; short: string }[]
  /** Words of two and more Han characters, those of the most documents first. */
  common: string[]
  /** A thing offered, and the facets of the document that offers it. */
  filtered: { item: string; facets: FacetCode[] }[]
}

/** Documents that are looked at, evenly over the corpus. */
const LOOKED_AT = 3_000
const MOST_COMMON = 60
const WORD = /'(\p{Script=Han}{2,})':[0-9A-D,]+/gu

export function gatherMaterials(world: BenchWorld, documents: number): Materials {
  const documentAt = createCorpus(world, documents)
  const step = Math.max(1, Math.floor(documents / LOOKED_AT))
  const entries = Array.from({ length: Math.min(LOOKED_AT, documents) }, (_, place) =>
    documentAt((place * step + (place % step)) % documents),
  )
  const seen = new Map<string, number>()
  for (const { terms } of entries)
    for (const [, word = ''] of terms.matchAll(WORD)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const firms = entries.filter(({ document }) => document.kind === 'enterprise')
  const items = firms.flatMap(({ document }) =>
    [...document.offers, ...document.needs].map(({ name }) => name),
  )
  return {
    items,
    coded: items.filter((name) => /[A-Za-z0-9]/.test(name)),
    firms: firms.map(({ document: { names } }) => ({
      name: names.hans,
      short: names.short ?? names.hans,
    })),
    common: [...seen]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_COMMON)
      .map(([word]) => word),
    filtered: firms.flatMap(({ document, facets }) =>
      document.offers.slice(0, 1).map(({ name }) => ({ item: name, facets })),
    ),
  }
}

/** For the report: how the lexemes and the names of goods of these documents are spread. */
export function countTerms(world: BenchWorld, documents: number) {
  const documentAt = createCorpus(world, documents)
  const [lexemes, items] = [new Map<string, number>(), new Map<string, number>()]
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)
  for (let at = 0; at < Math.min(LOOKED_AT, documents); at++) {
    const { terms, document } = documentAt(at)
    for (const [, lexeme = ''] of terms.matchAll(LEXEME)) add(lexemes, lexeme)
    for (const { name } of [...document.offers, ...document.needs]) add(items, name)
  }
  return { lexemes, items }
}

const LEXEME = new RegExp(`'((?:[^']|'')+)':[0-9${FIELDS.join('')},]+`, 'g')
