/**
 * `npm run eval:coverage -- --enterprises F [--lines OUT]`: reads every product line of the firms as tagging does and
 * prints which part leads to a product, to a segment only, to nothing. `--lines` writes one row a line.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { productToolsOf } from '#app/services/products/product-tools.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { readEnterprises } from './eval/files.ts'

const { values: options } = parseArgs({
  options: { enterprises: { type: 'string' }, lines: { type: 'string' } },
})
if (!options.enterprises) {
  console.error('usage: npm run eval:coverage -- --enterprises F [--lines OUT]')
  process.exit(2)
}

const { knowledge } = loadKnowledge()
const text = createTextTools(dictionaryOf(knowledge))
const tagger = buildTagger(knowledge, text)
const { read } = productToolsOf({ knowledge, text })

/** A proposal below this, or one that is a guess, is shown to a person and is no tag yet. */
const LEAST = 0.3

type Found = { to: 'product' | 'segment' | 'nothing'; confidence: number; at: string; how: string }

function find(name: string): Found {
  const [product] = read(name)
  const [segment] = tagger
    .propose({ about: '', products: { offers: [name], needs: [] } })
    .filter(({ reason }) => reason !== 'product_like')
  if (product) {
    const { zh, segments } = knowledge.products.get(product.id) ?? { zh: '', segments: [] }
    const place = segment?.segmentId ?? segments[0] ?? ''
    return { to: 'product', confidence: product.confidence, at: place, how: `${product.how} ${zh}` }
  }
  if (!segment || segment.confidence < LEAST)
    return { to: 'nothing', confidence: 0, at: '', how: '' }
  return { to: 'segment', confidence: segment.confidence, at: segment.segmentId, how: 'segment' }
}

const lines = readEnterprises(options.enterprises).flatMap(({ externalId, products }) =>
  products.map(({ name }, place) => ({ externalId, place, name })),
)
const memory = new Map<string, Found>()
const found = lines.map(({ name }, done) => {
  if (process.stderr.isTTY && done % 5000 === 0) console.error(`${done} of ${lines.length} lines`)
  const known = memory.get(name) ?? find(name)
  memory.set(name, known)
  return known
})

const share = (count: number) => `${((100 * count) / lines.length).toFixed(1)} %`.padStart(8)
const count = (of: (one: Found) => boolean) => found.filter(of).length
console.log(`${lines.length} product lines of ${options.enterprises}`)
for (const to of ['product', 'segment', 'nothing'] as const)
  console.log(`${to.padEnd(12)}${share(count((one) => one.to === to))}`)
for (const how of ['name', 'synonym', 'part'])
  console.log(`  by ${how.padEnd(9)}${share(count((one) => one.how.startsWith(how)))}`)

console.log('\ncluster of the tag')
for (const { id } of knowledge.clusters.values()) {
  const own = found.filter(({ at }) => at.startsWith(`${id}--`))
  const products = own.filter(({ to }) => to === 'product').length
  console.log(
    `${id.padEnd(32)}${share(own.length)}  of these to a product${share((products / Math.max(1, own.length)) * lines.length)}`,
  )
}

console.log('\nconfidence of the tags')
for (let floor = 0; floor < 1; floor += 0.2) {
  const inside = count(
    ({ to, confidence }) => to !== 'nothing' && confidence > floor && confidence <= floor + 0.2,
  )
  console.log(`${floor.toFixed(1)} to ${(floor + 0.2).toFixed(1)}${share(inside)}`)
}

const untagged = new Map<string, number>()
for (const [at, { name }] of lines.entries()) {
  if (found[at]?.to !== 'nothing') continue
  const word = text.segment(name).findLast((one) => one.length > 1)
  if (word) untagged.set(word, (untagged.get(word) ?? 0) + 1)
}
console.log('\nlast words of untagged lines')
const frequent = [...untagged].sort((a, b) => b[1] - a[1]).slice(0, 60)
console.log(frequent.map(([word, times]) => `${word} ${times}`).join('  '))

if (options.lines)
  writeFileSync(
    options.lines,
    lines
      .map(({ externalId, place, name }, at) => {
        const { to = '', confidence = 0, at: segment = '', how = '' } = found[at] ?? {}
        return [at + 1, externalId, place, to, confidence.toFixed(2), segment, how, name].join('\t')
      })
      .join('\n'),
  )
