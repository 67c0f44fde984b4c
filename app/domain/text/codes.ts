/** A run of letters and digits (never Han), or several tied by a joiner: m8, 6061-t6, pc/abs, 1.5mm. */
export type CodeChain = { runs: string[]; joiners: string[]; start: number; end: number }

/** The chain's one key: joiners dropped, except between two digits, where 3/4 is not 34. */
const CHAIN =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[-/._:+·*×&'’](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu
const RUN = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
const LONGEST_KEY = 40
const MOST_RUNS = 8

export function codeChains(folded: string): CodeChain[] {
  return Array.from(folded.matchAll(CHAIN), ({ 0: chain, index }) => {
    const runs = chain.match(RUN) ?? []
    const joiners = chain.split(RUN).slice(1, -1)
    return { runs, joiners, start: index, end: index + chain.length }
  })
}

function joined(left: string, joiner: string, right: string): string {
  const digits = /\p{N}$/u.test(left) && /^\p{N}/u.test(right)
  if (!digits) return left + right
  return `${left}${joiner === '.' ? '.' : '-'}${right}`
}

export function chainKey(chain: CodeChain): string {
  return chain.runs
    .slice(1, MOST_RUNS)
    .reduce((key, run, place) => joined(key, chain.joiners[place] ?? '-', run), chain.runs[0] ?? '')
    .slice(0, LONGEST_KEY)
}

/** Plural and singular meet: gears and gear. Codes with digits stay as they are. */
function stem(run: string): string {
  return /^[a-z]{3,}[^s\P{L}]s$/u.test(run) ? run.slice(0, -1) : run
}

function letterMeetsDigit(left: string, right: string): boolean {
  const first = /^\p{N}/u.test(right)
  const last = /\p{N}$/u.test(left)
  return first !== last
}

function belongTogether(left: CodeChain, right: CodeChain, folded: string): boolean {
  if (right.start - left.end !== 1 || folded[left.end] !== ' ') return false
  const [one = '', other = ''] = [left.runs.at(-1), right.runs[0]]
  return letterMeetsDigit(one, other) || one.length === 1 || other.length === 1
}

/** All writings under which a document's codes are found: iatf16949 and iatf, 16949 for both spellings. */
export function documentCodes(folded: string): string[] {
  const codes = new Set<string>()
  const chains = codeChains(folded)
  for (const [place, chain] of chains.entries()) {
    for (const run of chain.runs.slice(0, MOST_RUNS)) {
      codes.add(run.slice(0, LONGEST_KEY)).add(stem(run).slice(0, LONGEST_KEY))
      const parts = run.match(/\p{N}+|[^\p{N}]+/gu) ?? []
      for (const part of parts.slice(0, MOST_RUNS))
        if (part.length > 1) codes.add(part.slice(0, LONGEST_KEY))
    }
    codes.add(chainKey(chain))
    const next = chains[place + 1]
    if (!next || !belongTogether(chain, next, folded)) continue
    codes.add((chain.runs.at(-1) ?? '').concat(next.runs[0] ?? '').slice(0, LONGEST_KEY))
    codes.add((chainKey(chain) + chainKey(next)).slice(0, LONGEST_KEY))
  }
  return [...codes]
}

/** The fewest codes that a document must have: 304 asks for 304, M 8 for m8, IATF 16949 for both its parts. */
export function queryCodes(folded: string): string[] {
  const codes: string[] = []
  let left: CodeChain | undefined
  for (const chain of codeChains(folded)) {
    const key = chainKey(chain)
    const before = left ? chainKey(left) : ''
    const tied = left && belongTogether(left, chain, folded) && letterMeetsDigit(before, key)
    if (tied && (before.length === 1 || key.length === 1)) {
      codes.splice(-1, 1, (before + key).slice(0, LONGEST_KEY))
      left = undefined
    } else {
      codes.push(chain.runs.length === 1 ? stem(key) : key)
      left = chain
    }
  }
  return [...new Set(codes)]
}
