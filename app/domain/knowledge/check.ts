import { checkFacts } from './check-facts.ts'
import { checkPaths } from './check-paths.ts'
import { checkProducts } from './check-products.ts'
import type { Fault } from './faults.ts'
import { type ParsedKnowledge, segmentId } from './parse.ts'
import { POLICY_FILES } from './parse-policy.ts'
import { type ChainRows, chainFile, faultsIn } from './rows.ts'
import { type Knowledge, POSITIONS, type Segment } from './types.ts'
import { CHAIN_BARS, GENERIC_WORDS, RETURN_WORDS } from './weights.ts'

/** What parses and still cannot be right: loose ends, words that say nothing, terms that lead nowhere. */
export function checkKnowledge(parsed: ParsedKnowledge): Fault[] {
  const { knowledge, policy, chains } = parsed
  const faults: Fault[] = []
  const trades = tradesOfProducts(knowledge)
  for (const chain of chains) {
    checkSegments(chain, { knowledge, faults })
    checkWords(chain, { trades, faults })
    checkEdges(chain, { knowledge, faults })
    checkTerms(chain, { policy, faults })
  }
  return [...faults, ...checkFacts(parsed), ...checkPaths(parsed), ...checkProducts(parsed)]
}

type Context = { knowledge: Knowledge; faults: Fault[] }

function checkSegments({ cluster, segments }: ChainRows, { knowledge, faults }: Context): void {
  const fault = faultsIn(chainFile(cluster, 'segments'), faults)
  if (segments.length < CHAIN_BARS.segmentsAtLeast) {
    fault(0, 'segments_few', `${segments.length} / ${CHAIN_BARS.segmentsAtLeast}`)
  }
  for (const { line, slug } of segments) {
    const segment = knowledge.segments.get(segmentId(cluster, slug))
    if (segment) checkSegment(segment, { knowledge, fault: (code) => fault(line, code, slug) })
  }
}

type Segmental = { knowledge: Knowledge; fault: (code: Fault['code']) => void }

function checkSegment(segment: Segment, { knowledge, fault }: Segmental): void {
  const suppliers = knowledge.suppliersOf.get(segment.id)?.length ?? 0
  const customers = knowledge.customersOf.get(segment.id)?.length ?? 0
  if (segment.synonyms.length === 0 || segment.products.length === 0) fault('words_missing')
  if (suppliers + customers === 0) {
    fault('segment_orphan')
    return
  }
  if (suppliers === 0 && segment.position !== 'upstream') fault('supplier_missing')
  if (customers === 0 && segment.position === 'midstream') fault('customer_missing')
}

function tradesOfProducts({ segments }: Knowledge): Map<string, number> {
  const trades = new Map<string, number>()
  for (const { products } of segments.values()) {
    for (const word of products) trades.set(word, (trades.get(word) ?? 0) + 1)
  }
  return trades
}

function checkWords(
  { cluster, words }: ChainRows,
  { trades, faults }: { trades: Map<string, number>; faults: Fault[] },
): void {
  const fault = faultsIn(chainFile(cluster, 'words'), faults)
  const kinds = new Map<string, string>()
  for (const { line, slug, kind, word } of words) {
    if (kind !== 'synonym-en' && GENERIC_WORDS.has(word.toLowerCase())) {
      fault(line, 'word_generic', word)
    }
    const count = trades.get(word) ?? 0
    if (kind === 'product' && count > CHAIN_BARS.segmentsPerProduct) {
      fault(line, 'word_in_many_segments', `${word} ${count}`)
    }
    const before = kinds.get(`${slug}\t${word}`)
    if (before !== undefined && before !== kind) fault(line, 'word_twice', word)
    kinds.set(`${slug}\t${word}`, kind)
  }
}

/** Goods run with the positions inside a cluster, unless something comes back. */
function checkEdges({ cluster, edges }: ChainRows, { knowledge, faults }: Context): void {
  const fault = faultsIn(chainFile(cluster, 'edges'), faults)
  for (const { line, from, to, reason } of edges) {
    const supplier = knowledge.segments.get(segmentId(cluster, from))
    const customer = knowledge.segments.get(segmentId(cluster, to))
    if (!supplier || !customer || supplier.cluster !== customer.cluster) continue
    const back = POSITIONS.indexOf(supplier.position) > POSITIONS.indexOf(customer.position)
    const names = `${reason}${supplier.zh}`
    if (back && !RETURN_WORDS.test(names))
      fault(line, 'edge_backwards', `${from} → ${to} ${reason}`)
  }
}

function checkTerms(
  { cluster, terms }: ChainRows,
  { policy, faults }: { policy: ParsedKnowledge['policy']; faults: Fault[] },
): void {
  const file = chainFile(cluster, 'terms')
  const fault = faultsIn(file, faults)
  const named = policy.namedTerms.filter((one) => one.cluster === cluster)
  const written = new Set(terms.map(({ term }) => term))
  for (const { line, term } of named) {
    if (!written.has(term)) {
      fault(0, 'term_missing', `${term} (${POLICY_FILES.namedTerms} ${line})`)
      written.add(term)
    }
  }
  for (const { line, term, kind, slug } of terms) {
    const leads = kind === 'product' || kind === 'technology'
    if (!named.some((one) => one.term === term)) fault(line, 'term_unknown', term)
    if (leads && slug === '-') fault(line, 'term_without_segment', term)
    if (!leads && slug !== '-') fault(line, 'term_with_segment', term)
  }
}
