/** Intended starts in milliseconds: a constant rate, whatever becomes of the requests before. */
export function intendedStarts(rate: number, seconds: number): number[] {
  return Array.from({ length: Math.floor(rate * seconds) }, (_, at) => (at * 1_000) / rate)
}

export type Load = { clients: number; perSecond: number }

/** Clients are added while that brings so much more. */
const GAIN = 1.05

/** Whether a further step is worth it: the last one did bring more than the best before. */
export function stillRises(loads: readonly Load[]): boolean {
  const [last, ...before] = loads.toReversed()
  const best = Math.max(0, ...before.map(({ perSecond }) => perSecond))
  return !last || last.perSecond >= best * GAIN
}

/** The most that is answered in a second. */
export function kneeOf(loads: readonly Load[]): number {
  return Math.max(0, ...loads.map(({ perSecond }) => perSecond))
}

export const SHARES_OF_KNEE = [0.25, 0.5, 0.75, 0.9] as const
