/** The names of hits as the engine counts them: each once, since each is the only one of its kind. */
const NAMED_HITS = /"facetDistribution":\{"ref":\{((?:"[\w.-]+":1,?)+)\}/g

/**
 * The JSON of an answer, with the names of hits as a list in place of an object: an object of a thousand properties
 * takes ten times as long to read as its text takes to cut. Anything that looks different is read as it is. Inside a
 * text the pattern cannot stand: its quotes would be escaped.
 */
export function parseAnswer(text: string): unknown {
  const lists: string[] = []
  const short = text.replace(NAMED_HITS, (_, named: string) => {
    lists.push(named)
    return `"facetDistribution":{"ref":${lists.length - 1}`
  })
  const answer: unknown = JSON.parse(short)
  if (lists.length === 0) return answer
  const { results = [] } = answer as { results?: { facetDistribution?: { ref?: unknown } }[] }
  for (const { facetDistribution: facets } of results) {
    const named = facets && typeof facets.ref === 'number' ? lists[facets.ref] : undefined
    if (facets && named) facets.ref = named.slice(1, named.lastIndexOf('"')).split('":1,"')
  }
  return answer
}
