import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { readTable } from '#app/domain/knowledge/tsv.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'

/** From this strength on the reasoning says that an offer goes into a product. */
const SUPPLIES_FROM = 0.12

const FILE = 'supply-statements.tsv'
const { knowledge } = loadKnowledge()
const text = createTextTools(dictionaryOf(knowledge))
const { read, supply } = productToolsOf({ knowledge, text })
const statements = readTable(
  { [FILE]: readFileSync(new URL(FILE, import.meta.url), 'utf8') },
  { file: FILE, columns: ['cluster', 'offered', 'made', 'verdict', 'why'], faults: [] },
)

function strengthOf(offered: string, made: string): number {
  const found = read(offered).flatMap((of) =>
    read(made).map((into) => supply.between(of, into)?.strength ?? 0),
  )
  return Math.max(0, ...found)
}

describe('golden statements of supply', () => {
  it('are 400 at least, a third of them negative, over all clusters', () => {
    const negative = statements.filter(({ verdict }) => verdict === 'not')
    expect(statements.length).toBeGreaterThanOrEqual(400)
    expect(negative.length * 3).toBeGreaterThanOrEqual(statements.length)
    expect(new Set(statements.map(({ cluster }) => cluster))).toEqual(
      new Set(knowledge.clusters.keys()),
    )
  })

  it.each(statements)('$line: $offered → $made: $verdict ($why)', ({ offered, made, verdict }) => {
    const strength = strengthOf(offered, made)
    if (verdict === 'supplies') expect(strength).toBeGreaterThanOrEqual(SUPPLIES_FROM)
    else expect(strength).toBeLessThan(SUPPLIES_FROM)
  })
})
