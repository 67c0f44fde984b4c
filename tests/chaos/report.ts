import type { Played } from './play.ts'

const MOST_BREAKS = 10

/** The figures of all scenarios as a table that is Markdown too. */
export function tableOf(all: readonly Played[]): string {
  const head = [
    ...[
      'scenario',
      'rounds',
      'writes',
      'a second',
      'searches',
      'slowest ms',
      'machine away ms',
      'degraded',
    ],
    ...['drained s (median, worst)', 'put right', 'breaks'],
  ]
  const rows = all.map((one) => [
    one.scenario.says,
    String(one.rounds),
    String(one.writes),
    (one.writes / Math.max(one.writeSeconds, 0.001)).toFixed(0),
    String(one.reads.searches),
    one.reads.slowestMs.toFixed(0),
    one.reads.stallMs.toFixed(0),
    `${((100 * one.reads.degraded) / Math.max(one.reads.searches, 1)).toFixed(1)} %`,
    `${seconds(medianOf(one.drainsMs))}, ${seconds(Math.max(0, ...one.drainsMs))}`,
    String(one.healed),
    String(one.breaks.length),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function breaksOf(all: readonly Played[]): string[] {
  return all.flatMap(({ scenario, breaks }) => {
    const more = breaks.length - MOST_BREAKS
    return [
      ...breaks.slice(0, MOST_BREAKS).map((one) => `${scenario.name} ${one}`),
      ...(more > 0 ? [`${scenario.name}: ${more} more`] : []),
    ]
  })
}

const seconds = (ms: number) => (ms / 1_000).toFixed(1)

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
