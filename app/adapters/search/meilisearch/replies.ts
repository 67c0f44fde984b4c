import { EngineError } from './engine-error.ts'

/** What one search of a request brought. */
export type Reply = {
  /** Exact, however many. */
  total: number
  /** Counts by attribute and value. */
  facets: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Names of hits, where these were asked for. */
  refs: readonly string[]
  hits: readonly Readonly<Record<string, unknown>>[]
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rubbish(what: string): never {
  throw new EngineError('rubbish', what)
}

/** Checks what is used and no more: an answer holds thousands of values. */
export function readReplies(answer: unknown, asked: { index: string; count: number }): Reply[] {
  const results = isFields(answer) ? answer.results : undefined
  if (!Array.isArray(results) || results.length !== asked.count)
    return rubbish('not as many results as searches')
  return results.map((result: unknown) => readReply(result, asked.index))
}

/** The one list of a federated request. */
export function readMerged(answer: unknown, index: string): readonly Fields[] {
  const hits = isFields(answer) ? answer.hits : undefined
  if (!Array.isArray(hits) || !hits.every(isFields)) return rubbish('no list of hits')
  const foreign = hits.some(({ _federation: from }) => !isFields(from) || from.indexUid !== index)
  return foreign ? rubbish('a hit of another index') : hits
}

function readReply(result: unknown, index: string): Reply {
  if (!isFields(result) || result.indexUid !== index) return rubbish('a result of another index')
  const { estimatedTotalHits: total, hits, facetDistribution = {} } = result
  if (typeof total !== 'number' || total < 0) return rubbish('a result without its total')
  if (!Array.isArray(hits) || !hits.every(isFields)) return rubbish('a result without its hits')
  if (!isFields(facetDistribution)) return rubbish('facets of another shape')
  const { ref = [], ...facets } = facetDistribution
  return { total, hits, refs: readRefs(ref), facets: readFacets(facets) }
}

/** A list, as answers are parsed, or an object where the server writes it in another way. */
function readRefs(ref: unknown): readonly string[] {
  if (isFields(ref)) return Object.keys(ref)
  if (!Array.isArray(ref)) return rubbish('names of hits of another shape')
  for (const one of ref) if (typeof one !== 'string') return rubbish('a hit without its name')
  return ref
}

function readFacets(distribution: Fields): Reply['facets'] {
  for (const counts of Object.values(distribution)) {
    if (!isFields(counts)) return rubbish('facets of another shape')
    for (const value in counts)
      if (typeof counts[value] !== 'number') return rubbish('a facet without its count')
  }
  return distribution as Reply['facets']
}

/** Documents as the server gives them by id. */
export function readDocuments(answer: unknown): readonly Fields[] {
  const results = isFields(answer) ? answer.results : undefined
  if (!Array.isArray(results) || !results.every(isFields)) return rubbish('no documents')
  return results
}

/** A text field that holds JSON. */
export function readJson(fields: Fields, name: string): Fields {
  const text = fields[name]
  if (typeof text !== 'string') return rubbish(`a document without ${name}`)
  try {
    const value: unknown = JSON.parse(text)
    if (isFields(value)) return value
  } catch {}
  return rubbish(`a document whose ${name} is no JSON`)
}
