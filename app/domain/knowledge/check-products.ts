import { isRelated, kindsAbove } from '../products/kinds.ts'
import type { Fault } from './faults.ts'
import { alikeSegments } from './inputs-alike.ts'
import { kindCycles, madeFromLoops } from './loops.ts'
import { type ChainRows, chainFile, faultsIn } from './rows.ts'
import type { DeclaredLoop, SharedWord } from './shared-tables.ts'
import { LOOPS_FILE, SHARED_WORDS_FILE } from './shared-tables.ts'
import type { Knowledge, Product, ProductId } from './types.ts'
import { GENERIC_WORDS, PRODUCT_BARS, SAYS_NOTHING } from './weights.ts'

type Given = {
  knowledge: Knowledge
  chains: readonly ChainRows[]
  sharedWords: readonly SharedWord[]
  loops: readonly DeclaredLoop[]
}

/** What parses as products and still cannot be right. */
export function checkProducts(given: Given): Fault[] {
  const faults: Fault[] = []
  const names = namesOf(given.knowledge)
  for (const chain of given.chains) {
    checkRows(chain, { ...given, faults })
    checkMembers(chain, { ...given, faults })
    checkNames(chain, { ...given, names, faults })
  }
  checkShared(given, { names, faults })
  checkLoops(given, faults)
  checkAlike(given, faults)
  return faults
}

function checkRows(
  { cluster, products }: ChainRows,
  { knowledge, faults }: Given & { faults: Fault[] },
): void {
  const fault = faultsIn(chainFile(cluster, 'products'), faults)
  for (const { line, id } of products) {
    const product = knowledge.products.get(id)
    if (product?.cluster !== cluster) continue
    const inputs = knowledge.inputsOf.get(id)?.length ?? 0
    if (product.segments.length === 0) fault(line, 'product_orphan', `${id} in no segment`)
    if (inputs > PRODUCT_BARS.inputsAtMost) fault(line, 'inputs_many', `${id} ${inputs}`)
    const linked =
      inputs + product.kinds.length + (knowledge.narrowerOf.get(id)?.length ?? 0) > 0 ||
      knowledge.usesOf.has(id)
    if (!linked) fault(line, 'product_orphan', `${id} no link`)
  }
}

type Names = ReadonlyMap<string, readonly Product[]>

function namesOf({ products }: Knowledge): Names {
  const names = new Map<string, Product[]>()
  for (const product of products.values())
    for (const word of new Set([product.zh, ...product.synonyms].map(plain)))
      names.set(word, [...(names.get(word) ?? []), product])
  return names
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(' ', '')
}

function checkNames(
  { cluster, products, 'product-words': words }: ChainRows,
  given: Given & { names: Names; faults: Fault[] },
): void {
  const { knowledge, names, faults, sharedWords } = given
  const declared = new Set(sharedWords.map(({ word }) => plain(word)))
  const name = faultsIn(chainFile(cluster, 'products'), faults)
  for (const { line, zh, id } of products) {
    // a class that others are kinds of may bear a wide name; nothing is read as it by that name alone
    const isClass = knowledge.narrowerOf.has(id)
    if (GENERIC_WORDS.has(zh) && !isClass) name(line, 'word_generic', zh)
    const same = (names.get(plain(zh)) ?? []).filter((one) => one.id !== id && one.zh === zh)
    if (same.length > 0) name(line, 'name_taken', `${zh} ${same[0]?.id}`)
  }
  const synonym = faultsIn(chainFile(cluster, 'product-words'), faults)
  for (const { line, id, word } of words) {
    if (SAYS_NOTHING.has(word)) synonym(line, 'word_generic', word)
    const others = (names.get(plain(word)) ?? []).filter((one) => one.id !== id)
    const stranger = others.find((one) => !isRelated(one.id, id, knowledge))
    if (stranger && !declared.has(plain(word)))
      synonym(line, 'synonym_shared', `${word} ${id} ${stranger.id}`)
  }
}

/** A declaration that nothing needs any more is taken out. */
function checkShared(
  { sharedWords }: Given,
  { names, faults }: { names: Names; faults: Fault[] },
): void {
  const fault = faultsIn(SHARED_WORDS_FILE, faults)
  for (const { line, word } of sharedWords)
    if ((names.get(plain(word))?.length ?? 0) < 2) fault(line, 'value', word)
}

function checkLoops({ knowledge, loops, chains }: Given, faults: Fault[]): void {
  const lineOf = linesOf(chains)
  for (const id of kindCycles(knowledge)) {
    const at = lineOf.kinds(id)
    faultsIn(at.file, faults)(at.line, 'kind_cycle', id)
  }
  const declared = faultsIn(LOOPS_FILE, faults)
  const { open, unused } = madeFromLoops(knowledge, loops)
  for (const { product, input, through } of open) {
    const at = lineOf.inputs(product, input)
    faultsIn(at.file, faults)(at.line, 'made_from_loop', through.join(' → '))
  }
  for (const { line, input, product } of unused) declared(line, 'value', `${input} ${product}`)
}

/** A class is not made from its own members. */
function checkMembers(
  { cluster, 'product-inputs': rows }: ChainRows,
  { knowledge, faults }: Given & { faults: Fault[] },
): void {
  const fault = faultsIn(chainFile(cluster, 'product-inputs'), faults)
  for (const { line, id, input } of rows)
    if (
      knowledge.products.has(input) &&
      kindsAbove(input, knowledge).some((level) => level.includes(id))
    )
      fault(line, 'input_is_kind', `${id} ${input}`)
}

function linesOf(chains: readonly ChainRows[]) {
  const kinds = new Map<ProductId, { file: string; line: number }>()
  const inputs = new Map<string, { file: string; line: number }>()
  for (const chain of chains) {
    for (const { id, line } of chain['product-kinds'])
      kinds.set(id, { file: chainFile(chain.cluster, 'product-kinds'), line })
    for (const { id, input, line } of chain['product-inputs'])
      inputs.set(`${id} ${input}`, { file: chainFile(chain.cluster, 'product-inputs'), line })
  }
  const nowhere = { file: 'chains', line: 0 }
  return {
    kinds: (id: ProductId) => kinds.get(id) ?? nowhere,
    inputs: (id: ProductId, input: ProductId) => inputs.get(`${id} ${input}`) ?? nowhere,
  }
}

/** Links copied down from the segment are worth nothing. */
function checkAlike({ knowledge }: Given, faults: Fault[]): void {
  for (const { segment, alike } of alikeSegments(knowledge)) {
    const [cluster = '', slug = ''] = segment.split('--')
    const fault = faultsIn(chainFile(cluster, 'product-inputs'), faults)
    if (alike > PRODUCT_BARS.alikeAtMost)
      fault(0, 'inputs_alike', `${slug} ${Math.round(alike * 100)} %`)
  }
}
