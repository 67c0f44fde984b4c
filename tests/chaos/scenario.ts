import type { Chance } from './random.ts'
import type { World } from './world.ts'
import type { Written } from './writing.ts'

export type Mischief = {
  chance: Chance
  /** From 0. */
  round: number
}

export type Scenario = {
  name: string
  /** In the table. */
  says: string
  /** The web server runs, feeds the index, and is asked too. */
  withApp: boolean
  writers: number
  /** Of all writers together. */
  writesPerSecond: number
  /** Most of them so many in one transaction; one by one unless told. */
  writesAtOnce?: number
  /** Writes that fail meanwhile are no fault, nothing was promised; pages that need it may say 503. */
  databaseDies?: boolean
  /** The address of the search server as the product sees it. */
  through?: (url: string) => Promise<string>
  prepare?: (world: World) => Promise<void>
  /** Does the harm and undoes it while others write and search. Says what it did. */
  harm: (world: World, mischief: Mischief) => Promise<string>
  /** After the drain: what is wrong beyond the index. */
  check?: (world: World, written: Written) => Promise<string[]>
  end?: () => Promise<void>
}
