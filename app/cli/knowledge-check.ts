/** `npm run knowledge:check [-- --industries FILE]`: names the file and line of every fault of the knowledge, and counts each cluster. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseReference, readReferenceFiles } from '#db/reference/load-knowledge.ts'
import { checkKnowledge } from '../domain/knowledge/check.ts'
import { checkIndustries } from '../domain/knowledge/check-facts.ts'
import { type Fault, WARNING_CODES } from '../domain/knowledge/faults.ts'
import { alikeSegments } from '../domain/knowledge/inputs-alike.ts'
import type { Cluster, Knowledge } from '../domain/knowledge/types.ts'

const { values: options } = parseArgs({ options: { industries: { type: 'string' } } })

function step(what: string): void {
  if (process.stderr.isTTY) console.error(`${what} …`)
}

step('reading the tables')
const parsed = parseReference(readReferenceFiles())
step('checking')
const found = [...parsed.faults, ...checkKnowledge(parsed), ...industryFaults()]
const warnings = found.filter(({ code }) => WARNING_CODES.has(code))
const faults = found.filter(({ code }) => !WARNING_CODES.has(code))

/** The national classification is for checking and no part of the repository: a tab-separated list, code first. */
function industryFaults(): Fault[] {
  const { industries } = options
  if (industries === undefined) return []
  const rows = readFileSync(industries, 'utf8').split('\n')
  // the list may carry the section letter in a column of its own
  const codes = rows.flatMap((row) => {
    const [code = '', section = ''] = row.split('\t')
    return [code, section + code]
  })
  return checkIndustries(parsed.chains, new Set(codes))
}

function show({ file, line, code, detail }: Fault): string {
  return `db/reference/${file}:${line}  ${code}  ${detail}`
}

const HEAD = [
  'segments',
  'words',
  'synonyms',
  'edges',
  'from others',
  'terms',
  'products',
  'synonyms',
  'kind-of',
  'made-from',
  'facts',
]

function countsOf({ id }: Cluster, knowledge: Knowledge): number[] {
  const { segments, edges, terms, products, inputsOf } = knowledge
  const own = [...segments.values()].filter(({ cluster }) => cluster === id)
  const goods = [...products.values()].filter(({ cluster }) => cluster === id)
  const into = edges.filter(({ to }) => to.startsWith(`${id}--`))
  const inside = into.filter(({ from }) => from.startsWith(`${id}--`))
  return [
    own.length,
    sum(own, (one) => one.products.length),
    sum(own, (one) => one.synonyms.length + one.synonymsEn.length),
    inside.length,
    into.length - inside.length,
    terms.filter(({ cluster }) => cluster === id).length,
    goods.length,
    sum(goods, ({ synonyms }) => synonyms.length),
    sum(goods, ({ kinds }) => kinds.length),
    sum(goods, (one) => inputsOf.get(one.id)?.length ?? 0),
    sum(own, ({ facts }) => Object.values(facts).flat().length),
  ]
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

function table(knowledge: Knowledge): string[] {
  const rows = [...knowledge.clusters.values()].map((one) => ({
    name: one.id,
    counts: countsOf(one, knowledge),
  }))
  const totals = HEAD.map((_, i) => sum(rows, ({ counts }) => counts[i] ?? 0))
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value).padStart(12)).join('')
  return [
    ''.padEnd(30) + cells(HEAD),
    ...rows.map(({ name, counts }) => name.padEnd(30) + cells(counts)),
    'all'.padEnd(30) + cells(totals),
  ]
}

for (const one of warnings) console.log(`look again  ${show(one)}`)
for (const one of faults) console.log(`wrong       ${show(one)}`)
console.log(table(parsed.knowledge).join('\n'))
const alike = alikeSegments(parsed.knowledge)
const mean = sum(alike, (one) => one.alike) / Math.max(1, alike.length)
console.log(`two products of a segment share ${(mean * 100).toFixed(1)} % of their inputs`)
const { version, date } = parsed.knowledge
console.log(
  `version ${version} of ${date}: ${faults.length} wrong, ${warnings.length} to look at again`,
)
console.log(
  'a product is added with a row in products.tsv and product-segments.tsv of its cluster, and a row for each input in product-inputs.tsv (docs/knowledge.md)',
)
if (faults.length > 0) process.exitCode = 1
