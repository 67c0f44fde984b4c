import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../../db/reference/load-knowledge.ts'

/**
 * `npm run knowledge:draw -- --seed S [--each 30] [--clusters a,b]`: draws edges of each cluster at random for a second reader, who
 * fills the verdict column with right, wrong or reversed. Same seed, same sheet. The writer's reason is left out.
 */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const seed = option('seed', '1')
const each = Number(option('each', '30'))
const folder = 'docs/knowledge'
const { knowledge } = loadKnowledge()
const lot = (text: string) => createHash('sha256').update(`${seed} ${text}`).digest('hex')

const named = option('clusters', '')
const wanted = [...knowledge.clusters.values()].filter(
  ({ id }) => !named || named.split(',').includes(id),
)
mkdirSync(folder, { recursive: true })
for (const cluster of wanted) {
  const drawn = knowledge.edges
    .filter((edge) => knowledge.segments.get(edge.to)?.cluster === cluster.id)
    .map((edge) => ({ edge, lot: lot(`${edge.from} ${edge.to}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, each)
  const rows = drawn.map(({ edge }) => {
    const [from, to] = [knowledge.segments.get(edge.from), knowledge.segments.get(edge.to)]
    return [edge.from, edge.to, from?.zh, to?.zh, '', ''].join('\t')
  })
  const head = [
    `# ${cluster.zh}: ${rows.length} edges drawn with seed ${seed}`,
    'from\tto\tsupplier\tcustomer\tverdict\tnote',
  ]
  writeFileSync(`${folder}/edges-${cluster.id}.tsv`, `${[...head, ...rows].join('\n')}\n`)
}
console.log(`${wanted.length} sheets in ${folder}`)
