/** `npm run knowledge:check`: names the file and line of every fault of the knowledge, and counts each cluster. */
import { parseReference, readReferenceFiles } from '#db/reference/load-knowledge.ts'
import { checkKnowledge } from '../domain/knowledge/check.ts'
import { type Fault, WARNING_CODES } from '../domain/knowledge/faults.ts'
import type { Cluster, Knowledge } from '../domain/knowledge/types.ts'

const parsed = parseReference(readReferenceFiles())
const found = [...parsed.faults, ...checkKnowledge(parsed)]
const warnings = found.filter(({ code }) => WARNING_CODES.has(code))
const faults = found.filter(({ code }) => !WARNING_CODES.has(code))

function show({ file, line, code, detail }: Fault): string {
  return `db/reference/${file}:${line}  ${code}  ${detail}`
}

function countsOf({ id }: Cluster, { segments, edges, terms }: Knowledge): number[] {
  const own = [...segments.values()].filter(({ cluster }) => cluster === id)
  const into = edges.filter(({ to }) => to.startsWith(`${id}--`))
  const inside = into.filter(({ from }) => from.startsWith(`${id}--`))
  const words = own.map((one) => one.synonyms.length + one.synonymsEn.length)
  return [
    own.length,
    own.reduce((sum, one) => sum + one.products.length, 0),
    words.reduce((sum, one) => sum + one, 0),
    inside.length,
    into.length - inside.length,
    terms.filter(({ cluster }) => cluster === id).length,
  ]
}

function table(knowledge: Knowledge): string[] {
  const head = ['segments', 'products', 'synonyms', 'edges', 'from others', 'terms']
  const rows = [...knowledge.clusters.values()].map((one) => ({
    name: one.id,
    counts: countsOf(one, knowledge),
  }))
  const totals = head.map((_, i) => rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value).padStart(12)).join('')
  return [
    ''.padEnd(30) + cells(head),
    ...rows.map(({ name, counts }) => name.padEnd(30) + cells(counts)),
    'all'.padEnd(30) + cells(totals),
  ]
}

for (const one of warnings) console.log(`look again  ${show(one)}`)
for (const one of faults) console.log(`wrong       ${show(one)}`)
console.log(table(parsed.knowledge).join('\n'))
const { version, date } = parsed.knowledge
console.log(
  `version ${version} of ${date}: ${faults.length} wrong, ${warnings.length} to look at again`,
)
if (faults.length > 0) process.exitCode = 1
