import type { Bar, MeasuredClass } from './bars.ts'
import type { Loads } from './load.ts'
import type { Machine } from './machine.ts'
import type { OpenLoop } from './open-loop.ts'
import type { PlanCheck } from './plans.ts'
import type { Quantiles } from './quantiles.ts'
import type { Relevance } from './relevance.ts'
import type { Visible } from './visible.ts'
import type { Spread } from './zipf.ts'

/** Of one engine in one class. */
export type Cell = Quantiles & {
  /** Asked for the first time in this process. */
  first: Quantiles
  perSecond: number
}

export type ClassResult = Omit<MeasuredClass, 'engines'> & {
  queries: number
  /** Share of queries whose first page is the same on both engines; null where one did not take part. */
  samePage: number | null
  engines: Record<string, Cell>
}

export type SearchResults = {
  kind: 'search'
  machine: Machine
  versions: Record<string, string>
  settings: Record<string, string>
  seed: number
  documents: number
  spread: Record<string, Spread>
  loads: Loads
  memory: Record<string, number | null>
  classes: ClassResult[]
  overall: Record<string, Quantiles>
  plans: PlanCheck[]
  openLoops: OpenLoop[]
  visible: Visible | null
  relevance: Relevance[]
  bars: Bar[]
  notRun: string[]
}
