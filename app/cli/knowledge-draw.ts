import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../../db/reference/load-knowledge.ts'
import type { ClusterId } from '../domain/knowledge/types.ts'

/**
 * `npm run knowledge:draw -- --of edges|inputs --seed S [--each N] [--clusters a,b]`: draws supply edges (30) or made-from
 * links (60) of each cluster at random for a second reader, who fills the verdict column with right, wrong or reversed.
 * Same seed, same sheet. The writer's reason and weight are left out.
 */
const { values: options } = parseArgs({
  options: {
    of: { type: 'string', default: 'edges' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string' },
    clusters: { type: 'string', default: '' },
  },
})
const FOLDER = 'docs/knowledge'
const { knowledge } = loadKnowledge()

type Sheet = { columns: string[]; each: number; rows: (cluster: ClusterId) => string[][] }
const SHEETS: Record<string, Sheet> = {
  edges: {
    columns: ['from', 'to', 'supplier', 'customer'],
    each: 30,
    rows: (cluster) =>
      knowledge.edges
        .filter(({ to }) => knowledge.segments.get(to)?.cluster === cluster)
        .map(({ from, to }) => [from, to, segmentName(from), segmentName(to)]),
  },
  inputs: {
    columns: ['product', 'input', 'made', 'from', 'role'],
    each: 60,
    rows: (cluster) =>
      [...knowledge.inputsOf.values()]
        .flat()
        .filter(({ product }) => knowledge.products.get(product)?.cluster === cluster)
        .map(({ product, input, role }) => [
          product,
          input,
          productName(product),
          productName(input),
          role,
        ]),
  },
}

function segmentName(id: string): string {
  return knowledge.segments.get(id)?.zh ?? ''
}

function productName(id: string): string {
  return knowledge.products.get(id)?.zh ?? ''
}

function lot(row: readonly string[]): string {
  return createHash('sha256').update(`${options.seed} ${row[0]} ${row[1]}`).digest('hex')
}

const sheet = SHEETS[options.of]
if (!sheet) {
  console.error('--of edges or --of inputs')
  process.exit(2)
}
const each = Number(options.each ?? sheet.each)
const wanted = [...knowledge.clusters.values()].filter(
  ({ id }) => !options.clusters || options.clusters.split(',').includes(id),
)
mkdirSync(FOLDER, { recursive: true })
for (const { id, zh } of wanted) {
  const drawn = sheet
    .rows(id)
    .map((row) => ({ row, lot: lot(row) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, each)
  const head = [
    `# ${zh}: ${drawn.length} ${options.of} drawn with seed ${options.seed}`,
    [...sheet.columns, 'verdict', 'note'].join('\t'),
  ]
  const rows = drawn.map(({ row }) => [...row, '', ''].join('\t'))
  writeFileSync(`${FOLDER}/${options.of}-${id}.tsv`, `${[...head, ...rows].join('\n')}\n`)
}
console.log(`${wanted.length} sheets in ${FOLDER}`)
