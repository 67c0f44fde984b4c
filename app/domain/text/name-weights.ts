/** All numbers of `name.ts`. */
export const NAME_WEIGHTS = {
  /** What a matched character is worth by where it stands in the registered name. */
  role: { core: 1, trade: 0.9, region: 0.8, legal: 0.8 },
  /** A match that does not follow its neighbour but begins a word: 南京 自动化 → 南自. */
  wordStart: 0.85,
  /** A match picked from inside a word. */
  picked: 0.6,
  /** Weight of an asked character of 股份, 集团, 科技 … at the end. */
  freeSuffix: 0.2,
  /** The same of a trade word at the end: 皖能电力 for 安徽省皖能. */
  tradeSuffix: 0.5,
  /** How sharply a missing character counts. */
  coveragePower: 3,
  /** Cost of each own character of the registered name that was not asked for. */
  leftCore: 0.06,
  /** The same for a trade character. */
  leftTrade: 0.01,
} as const
