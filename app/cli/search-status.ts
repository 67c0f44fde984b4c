import { type NodeStatus, searchStatus } from '../services/search/search-status.server.ts'
import { openSearch } from './open-search.ts'

/** `npm run search:status`: how far each search server is in step with the database; exit code 1 when one is not. */
const { ports, nodes, close } = await openSearch()
try {
  if (nodes.length === 0)
    console.log('MEILI_URL names no search server: the database searches itself')
  const all: NodeStatus[] = []
  for (const node of nodes) all.push(await searchStatus(ports, node))
  if (all.length > 0) print(all)
  if (all.some(({ ok }) => !ok)) process.exitCode = 1
} finally {
  await close()
}

function print(all: readonly NodeStatus[]): void {
  const rows: [string, (one: NodeStatus) => string][] = [
    ['server', (one) => one.node],
    ['state', (one) => (one.ok ? 'in step' : (one.fault ?? 'NOT IN STEP'))],
    [
      'filled',
      ({ filledAt, building }) =>
        `${filledAt?.toISOString() ?? 'never'}${building ? ', being built' : ''}`,
    ],
    ['documents / entries', ({ documents, entries }) => `${documents ?? '–'} / ${entries}`],
    ['size of documents', ({ bytes }) => (bytes === null ? '–' : `${(bytes / 1e6).toFixed(1)} MB`)],
    ['not sent', ({ pending, lagMs }) => `${pending}, oldest ${(lagMs / 1_000).toFixed(1)} s`],
    ['parked', ({ parked }) => String(parked.length)],
    [
      'drift',
      ({ drift }) =>
        drift
          ? `${drift.missing} missing, ${drift.extra} too many, ${drift.other} other versions, ${drift.content} other contents`
          : '–',
    ],
    ['settings had / wanted', ({ settings }) => `${settings.had ?? 'none'} / ${settings.wanted}`],
  ]
  const widths = all.map((one) => Math.max(...rows.map(([, say]) => say(one).length)))
  for (const [name, say] of rows)
    console.log(
      [name.padEnd(22), ...all.map((one, i) => say(one).padEnd(widths[i] ?? 0))]
        .join('  ')
        .trimEnd(),
    )
  console.log('breaker: each running server has its own, see /healthz there')
  for (const { node, parked } of all)
    for (const { id, error } of parked) console.log(`parked for ${node}: ${id}: ${error}`)
}
