import { growthBar } from './bars.ts'
import type { ClassResult, SearchResults } from './results.ts'

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const percent = (share: number) => `${Math.round(share * 100)} %`
const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`
const MB = (bytes: number | null | undefined) => (bytes ? `${whole(bytes / 1e6)} MB` : '?')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = head.map((_, at) => (at === 0 ? '---' : '--:'))
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What was measured of one size, as Markdown. */
export function reportOf(results: SearchResults): string {
  return [
    `## ${whole(results.documents)} documents`,
    about(results),
    '**Bars**',
    barTable(results.bars),
    '**One client, milliseconds** (p50 / p95 / p99 / max; every query asked before; n = times per engine)',
    classTable(results),
    '**Asked for the first time** (p50 / p95, nothing of it read before)',
    firstTable(results),
    '**Ratios**',
    ratioTable(results),
    '**A constant rate** (latency from the intended start, the generator in a process of its own)',
    openTable(results),
    ...titled('**What is found**', results.relevance.length > 0 && relevanceTable(results)),
    ...titled('**Loads**', Object.keys(results.loads).length > 0 && loadTable(results)),
    plansLine(results),
    visibleLine(results),
    results.notRun.length > 0 ? `Not run: ${results.notRun.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

function titled(title: string, text: string | false): string[] {
  return text ? [title, text] : []
}

function about({ machine, versions, settings, seed, spread }: SearchResults): string {
  const { cpu, cores, memory, kernel, node, date, commit } = machine
  const servers = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const terms = Object.entries(spread).map(
    ([name, { exponent, top1, top10, top100 }]) =>
      `${name} s = ${exponent.toFixed(2)}, first 1 / 10 / 100 have ${[top1, top10, top100].map((one) => `${(one * 100).toFixed(1)} %`).join(' / ')}`,
  )
  return `${date.slice(0, 16)}, commit ${commit}; ${cpu}, ${cores} cores, ${whole(memory / 1e9)} GB; ${kernel}; Node ${node}; ${servers.join(', ')}. PostgreSQL: ${settings.postgres}. Meilisearch: ${settings.meilisearch}. Seed ${seed}; Zipf's law: ${terms.join('; ')}.`
}

function barTable(bars: SearchResults['bars']): string {
  const word = (held: boolean | null) => (held === null ? 'not run' : held ? 'held' : '**missed**')
  return table(
    ['bar', 'measured', ''],
    bars.map(({ bar, value, held }) => [bar, value, word(held)]),
  )
}

function enginesOf({ overall }: SearchResults): string[] {
  return Object.keys(overall)
}

function classTable(results: SearchResults): string {
  const engines = enginesOf(results)
  const cell = (
    one: { p50: number; p95: number; p99: number; max: number; n: number } | undefined,
  ) => (one ? `${[one.p50, one.p95, one.p99, one.max].map(ms).join(' / ')} (${one.n})` : '–')
  return table(
    ['class', 'queries', ...engines],
    [
      ...results.classes.map(({ name, queries, engines: own }) => [
        name,
        String(queries),
        ...engines.map((engine) => cell(own[engine])),
      ]),
      ['all', '', ...engines.map((engine) => cell(results.overall[engine]))],
    ],
  )
}

function firstTable(results: SearchResults): string {
  const engines = enginesOf(results).filter((engine) => engine !== 'direct')
  return table(
    ['class', ...engines],
    results.classes.map(({ name, engines: own }) => [
      name,
      ...engines.map((engine) => {
        const first = own[engine]?.first
        return first ? `${ms(first.p50)} / ${ms(first.p95)}` : '–'
      }),
    ]),
  )
}

const PAIRS = [
  ['service', 'direct'],
  ['ilike', 'postgres'],
  ['ilike-pglite', 'pglite'],
  ['ilike', 'pglite'],
  ['ilike-updated', 'postgres'],
  ['ilike', 'service'],
] as const

function ratioTable(results: SearchResults): string {
  const there = new Set(enginesOf(results))
  const pairs = PAIRS.filter(([one, other]) => there.has(one) && there.has(other))
  const cells = (engines: ClassResult['engines'] | SearchResults['overall']) =>
    pairs.map(([one, other]) => {
      const [above, below] = [engines[one], engines[other]]
      if (!above || !below) return '–'
      return `${(above.p50 / below.p50).toFixed(2)} / ${(above.p95 / below.p95).toFixed(2)}`
    })
  return table(
    [
      'class (p50 / p95)',
      ...pairs.map(([one, other]) => `${one} ÷ ${other}`),
      'same page, service and postgres',
    ],
    [
      ...results.classes.map(({ name, engines, samePage }) => [
        name,
        ...cells(engines),
        samePage === null ? '–' : percent(samePage),
      ]),
      ['all', ...cells(results.overall), ''],
    ],
  )
}

function openTable({ openLoops }: SearchResults): string {
  return table(
    ['service', 'share of the knee', 'a second', 'p50 / p95 / p99 ms', 'errors', 'degraded'],
    openLoops.flatMap(({ engine, knee, steps }) =>
      steps.map(({ share, perSecond, latency, errors, degraded }) => [
        `${engine} (knee ${whole(knee)} a second)`,
        percent(share),
        perSecond.toFixed(1),
        [latency.p50, latency.p95, latency.p99].map(ms).join(' / '),
        String(errors),
        percent(degraded),
      ]),
    ),
  )
}

function relevanceTable({ relevance }: SearchResults): string {
  return table(
    ['what is asked', 'engine', 'queries', 'recall@20', 'precision@20', 'without an answer'],
    relevance.map(({ set, engine, queries, recall, precision, none }) => [
      ...[set, engine, String(queries), recall.toFixed(3), precision.toFixed(3), percent(none)],
    ]),
  )
}

function loadTable({ loads, memory }: SearchResults): string {
  return table(
    [
      'store',
      'documents/s',
      'of it building indexes',
      'disk a document',
      'memory after it',
      'memory after measuring',
    ],
    Object.entries(loads).map(([store, one]) => [
      store,
      whole(one.documents / one.seconds),
      `${Math.round((100 * one.indexSeconds) / one.seconds)} %`,
      kB(one.bytes / one.documents),
      MB(one.memory),
      MB(memory[store]),
    ]),
  )
}

function plansLine({ plans }: SearchResults): string {
  if (plans.length === 0) return ''
  const statements = plans.reduce((sum, one) => sum + one.statements, 0)
  const found = plans.flatMap(({ className, sequential }) =>
    sequential.map((one) => `- ${className}: \`${one}\``),
  )
  return [
    `Plans (auto_explain): ${statements} statements of ${plans.length} classes looked at, ${found.length} of them read all of search_entry.`,
    ...found,
  ].join('\n')
}

function visibleLine({ visible }: SearchResults): string {
  if (!visible) return ''
  const { postgres, meilisearch } = visible
  const onServer = meilisearch
    ? `; until Meilisearch finds it, through the delivery job, ${whole(meilisearch.p50)} / ${whole(meilisearch.p95)} ms (max ${whole(meilisearch.max)})`
    : ''
  return `Write to visible, one at a time, n = ${postgres.n}: the transaction ${ms(postgres.p50)} / ${ms(postgres.p95)} ms (p50 / p95), then PostgreSQL finds it${onServer}.`
}

/** Several sizes beside each other. */
export function joinedReport(all: readonly SearchResults[]): string {
  const sizes = all.toSorted((a, b) => a.documents - b.documents)
  const engines = [...new Set(sizes.flatMap(enginesOf))]
  const growth = growthBar(sizes)
  const rows = engines.flatMap((engine) => {
    const cells = sizes.map(({ overall }) => {
      const one = overall[engine]
      return one ? `${ms(one.p50)} / ${ms(one.p95)}` : 'not run'
    })
    return [[engine, ...cells]]
  })
  return [
    '## Growth',
    table(['all classes, p50 / p95 ms', ...sizes.map(({ documents }) => whole(documents))], rows),
    ...(growth ? [barTable([growth])] : []),
    ...sizes.map(reportOf),
  ].join('\n\n')
}
