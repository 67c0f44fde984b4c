/** A write whose transaction was committed: nothing may lose it. */
export type Acknowledged = { entity: 'organisation' | 'listing'; id: string; version: number }

export type Written = {
  writes: number
  acknowledged: Acknowledged[]
  /** What writes failed for that were not meant to. */
  failed: string[]
}
