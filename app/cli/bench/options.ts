import { join, resolve } from 'node:path'

export const ENGINES = ['meilisearch', 'direct', 'postgres', 'pglite', 'ilike'] as const
export type EngineName = (typeof ENGINES)[number]

export const STEPS = ['generate', 'load', 'measure'] as const
export type Step = (typeof STEPS)[number]

export type SearchOptions = {
  documents: number
  engines: readonly EngineName[]
  /** Folder of the corpus, the servers' data and the results. */
  data: string
  steps: readonly Step[]
  /** Distinct queries of each class. */
  queries: number
  /** Seconds of one step of the open loop. */
  seconds: number
  /** Longest that one engine works on one class. */
  budget: number
  out: string | null
}

/** The embedded database is one thread in our own process: a million documents are not what it is for. */
const MOST_EMBEDDED = 100_000

type Values = Partial<
  Record<
    'documents' | 'engines' | 'data' | 'only' | 'queries' | 'seconds' | 'budget' | 'out',
    string
  >
>

export class WrongOption extends Error {}

export function readSearchOptions(values: Values): SearchOptions {
  const documents = countIn(values, 'documents', 10_000)
  const engines = values.engines
    ? values.engines.split(',').map((one) => oneOf(ENGINES, one, 'engines'))
    : ENGINES.filter((one) => one !== 'pglite' || documents <= MOST_EMBEDDED)
  return {
    documents,
    engines,
    data: resolve(values.data ?? join('tmp', 'bench', String(documents))),
    steps: values.only ? [oneOf(STEPS, values.only, 'only')] : STEPS,
    queries: countIn(values, 'queries', 500),
    seconds: countIn(values, 'seconds', 10),
    budget: countIn(values, 'budget', 60),
    out: values.out ? resolve(values.out) : null,
  }
}

/** A positive number of the command line. */
export function countIn(values: Values, name: keyof Values, otherwise: number): number {
  const text = values[name] ?? String(otherwise)
  const number = Number(text.replaceAll('_', ''))
  if (!Number.isInteger(number) || number < 1) throw new WrongOption(`--${name} ${text}`)
  return number
}

function oneOf<T extends string>(known: readonly T[], text: string, name: string): T {
  const found = known.find((one) => one === text)
  if (!found) throw new WrongOption(`--${name} ${text}: one of ${known.join(', ')}`)
  return found
}
