/** Longest text, in UTF-16 units, that is folded or analysed; what stands behind is not read. */
export const TEXT_LIMIT = 20_000

/** The helpers of language that the analyzer is handed; `adapters/text` supplies them. All are pure. */
export type TextTools = {
  /** Words for search: overlapping cuts of long words included. Input is simplified already. */
  segment: (text: string) => string[]
  /** Traditional (Hong Kong and Taiwan usage) to simplified: 軟體 and 軟件 both give 软件. */
  toSimplified: (text: string) => string
  /** Toneless syllables of the Han characters, in order: 电池 gives ['dian', 'chi']. */
  pinyin: (text: string) => string[]
}
