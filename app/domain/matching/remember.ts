import { keepRecent } from '../memory/keep-recent.ts'

/** Answers that are kept for one owner. */
const MOST_KEPT = 50_000

type Answers<T> = { count: number; byText: Map<string, Map<string, T>> }

/**
 * A pure answer about two texts, worked out once for what it rests on (regions, the rarity of words): the same few
 * cities and words stand in the records of most firms. All are forgotten when there are too many.
 */
export function rememberTexts<Owner extends object, T>(
  work: (owner: Owner, one: string, other: string) => T,
): (owner: Owner, one: string, other: string) => T {
  const all = new WeakMap<Owner, Answers<T>>()
  return (owner, one, other) => {
    const answers = all.get(owner) ?? { count: 0, byText: new Map<string, Map<string, T>>() }
    all.set(owner, answers)
    const known = answers.byText.get(one)
    const found = known?.get(other)
    if (found !== undefined) return found
    const made = work(owner, one, other)
    if (answers.count >= MOST_KEPT) {
      answers.byText.clear()
      answers.count = 0
    }
    answers.count += 1
    const kept = answers.byText.get(one)
    if (kept) kept.set(other, made)
    else answers.byText.set(one, new Map([[other, made]]))
    return made
  }
}

/** Answers about names, made once. Those that were not asked for longest go, half of them at a time. */
export function rememberNames<T>(work: (name: string) => T, most: number): (name: string) => T {
  const recent = keepRecent<string, T>(most)
  return (name) => {
    const known = recent.get(name)
    if (known !== undefined) return known
    const answer = work(name)
    recent.set(name, answer)
    return answer
  }
}
