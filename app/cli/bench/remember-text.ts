import type { TextTools } from '#app/domain/text/types.ts'

/** Product words recur by Zipf's law: what short texts are made of is worked out once. */
const LONGEST = 16
const MOST = 200_000

export function rememberText(text: TextTools): TextTools {
  return {
    ...text,
    segment: remembering((one) => text.segment(one)),
    toSimplified: remembering((one) => text.toSimplified(one)),
    pinyin: remembering((one) => text.pinyin(one)),
  }
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return make(text)
    const known = memory.get(text)
    if (known !== undefined) return known
    if (memory.size >= MOST) memory.clear()
    const made = make(text)
    memory.set(text, made)
    return made
  }
}
