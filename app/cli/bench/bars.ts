/** What the issue demands of a run; the value is what was measured. */
export type Bar = { bar: string; value: string; held: boolean | null }

export type Sums = { p50: number; p95: number }
export type MeasuredClass = {
  name: string
  engines: Readonly<Record<string, Sums | undefined>>
}

const LIMITS = { service: 1.5, postgres: 10, pglite: 5, visibleMs: 2_000, growth: 1.2 } as const

type Measured = {
  classes: readonly MeasuredClass[]
  /** Over all classes, each of the same weight. */
  overall: MeasuredClass['engines']
  sequentialScans: number | null
  visibleP95: number | null
}

/** Every stated bar with its number; null = its engines were not in this run. */
export function barsOf({ classes, overall, sequentialScans, visibleP95 }: Measured): Bar[] {
  return [
    ratioBar(`service p95 ≤ ${LIMITS.service} × the same requests sent directly`, {
      ratio: ratio(overall, ['service', 'direct']),
      holds: (value) => value <= LIMITS.service,
    }),
    ratioBar(`PostgreSQL p95 ≥ ${LIMITS.postgres} × faster than ILIKE`, {
      ratio: ratio(overall, ['ilike', 'postgres']),
      holds: (value) => value >= LIMITS.postgres,
    }),
    slowest(classes, ['ilike', 'postgres'], 'no class of PostgreSQL slower than ILIKE (p95)'),
    ratioBar(`PGlite p95 ≥ ${LIMITS.pglite} × faster than ILIKE on PGlite`, {
      ratio: ratio(overall, ['ilike-pglite', 'pglite']),
      holds: (value) => value >= LIMITS.pglite,
    }),
    ratioBar(`PGlite p95 ≥ ${LIMITS.pglite} × faster than ILIKE on PostgreSQL`, {
      ratio: ratio(overall, ['ilike', 'pglite']),
      holds: (value) => value >= LIMITS.pglite,
    }),
    numberBar('no statement of a class reads the whole table', {
      value: sequentialScans,
      unit: ' statements',
      holds: (value) => value === 0,
    }),
    numberBar('write to visible on Meilisearch p95 < 2 s', {
      value: visibleP95,
      unit: ' ms',
      holds: (value) => value < LIMITS.visibleMs,
    }),
  ]
}

function ratio(
  engines: MeasuredClass['engines'],
  [above, below]: readonly [string, string],
  of: keyof Sums = 'p95',
): number | null {
  const [one, other] = [engines[above], engines[below]]
  return one && other && other[of] > 0 ? one[of] / other[of] : null
}

/** The service's median may grow at most so much more than what it asks of the server grows. */
export function growthBar(sizes: readonly { documents: number; overall: Measured['overall'] }[]) {
  const sorted = sizes.toSorted((a, b) => a.documents - b.documents)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || first === last) return null
  const grown = (engine: string) => {
    const [before, after] = [first.overall[engine], last.overall[engine]]
    return before && after ? after.p50 / before.p50 : null
  }
  const [service, direct] = [grown('service'), grown('direct')]
  if (!service || !direct) return null
  return ratioBar(
    `service p50 grows from ${first.documents} to ${last.documents} by ≤ ${LIMITS.growth} × what the direct requests grow (${service.toFixed(2)} ÷ ${direct.toFixed(2)})`,
    { ratio: service / direct, holds: (value) => value <= LIMITS.growth },
  )
}

function ratioBar(
  bar: string,
  { ratio: value, holds }: { ratio: number | null; holds: (value: number) => boolean },
): Bar {
  return value === null
    ? { bar, value: 'not run', held: null }
    : { bar, value: `${value.toFixed(2)} ×`, held: holds(value) }
}

type Numbered = { value: number | null; unit: string; holds: (value: number) => boolean }

function numberBar(bar: string, { value, unit, holds }: Numbered): Bar {
  return value === null
    ? { bar, value: 'not run', held: null }
    : { bar, value: `${Math.round(value * 10) / 10}${unit}`, held: holds(value) }
}

function slowest(
  classes: readonly MeasuredClass[],
  pair: readonly [string, string],
  bar: string,
): Bar {
  const ratios = classes.flatMap(({ name, engines }) => {
    const value = ratio(engines, pair)
    return value === null ? [] : [{ name, value }]
  })
  const least = ratios.toSorted((a, b) => a.value - b.value)[0]
  return least
    ? { bar, value: `${least.value.toFixed(2)} × (${least.name})`, held: least.value >= 1 }
    : { bar, value: 'not run', held: null }
}
