/** `own` is said to the subject, `theirs` to the subject about the partner's side, `plain` to anybody else. */
export type Voice = 'own' | 'theirs' | 'plain'

/** A piece of a sentence; quoted pieces of records and names of places stand out. */
export type Said = { text: string; strong: boolean }

/** A sentence cut at its places, each filled. A place without a value stays as it is. */
export function pieces(
  sentence: string,
  values: Readonly<Record<string, string | readonly Said[]>>,
): Said[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .flatMap((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      const value = name === undefined ? undefined : values[name]
      if (value === undefined) return [plain(part)]
      return typeof value === 'string' ? [{ text: value, strong: true }] : value
    })
}

export function plain(text: string): Said {
  return { text, strong: false }
}
