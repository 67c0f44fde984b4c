/** What was asked for lately, by its key. */
export type Recent<Key, Value> = {
  get: (key: Key) => Value | undefined
  set: (key: Key, value: Value) => void
}

/**
 * At most so many values, and at least the half of them that was asked for last. What is found costs one look-up: a
 * list put in order at each of them would cost more than what is done with it.
 */
export function keepRecent<Key, Value>(most: number): Recent<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()
  const set = (key: Key, value: Value) => {
    if (young.size >= most / 2) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    get(key) {
      const known = young.get(key)
      if (known !== undefined) return known
      const aged = old.get(key)
      if (aged !== undefined) set(key, aged)
      return aged
    },
    set,
  }
}
