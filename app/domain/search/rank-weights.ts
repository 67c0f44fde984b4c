/** All numbers of `rank.ts`. Scores are comparable within one answer only. */
export const RANK_WEIGHTS = {
  /** A name that is asked for stands above any product: people who type a name want the firm. */
  name: 2,
  /** Below this a name found by its characters alone is no hit. */
  nameAtLeast: 0.3,
  /** The same where nothing has all that was asked for: a near name is better than none. */
  nearNameAtLeast: 0.05,
  /** What such a name is worth, times its cube root: the match falls with the cube of what is missing. */
  nearName: 0.9,
  /** From here on the firm is asked for by name; it is then shown first however stale. */
  namedOutright: 0.7,
  /** A listing is not the firm whose name is asked for. */
  nameOfListing: 0.6,
  /** How the query stands in a product name. */
  product: { exact: 1, ending: 0.78, contains: 0.6, spread: 0.35 },
  /** The product meant in other words, a kind of it, and what each further level of kinds keeps. */
  meant: { same: 0.56, kind: 0.5, level: 0.9 },
  /** What the query's part of a name that only contains it adds (电池 is all of 锂电池, little of 电池隔膜涂布机). */
  closeness: 0.15,
  /** Titles are sentences: naming the thing is as good as being called it. */
  titleContains: 0.9,
  /** A firm that needs the thing, for one that is searched among makers. */
  needs: 0.45,
  /** Only somewhere in the text. */
  text: 0.2,
  /** Product score of a product that is hardly sold; a main one gets all of it. */
  leastProminence: 0.55,
  /** Shares of revenue from which a product counts as main, and as substantial. */
  mainShare: 0.5,
  substantialShare: 0.1,
  /** Prominence of a substantial product; without shares it falls by this much with each place in the list. */
  substantial: 0.8,
  perPlace: 0.06,
  /** Each further product that fits, of its own score; at most three. */
  further: 0.05,
  /** The query stands in the firm's own name: it is what the firm lives by. */
  inName: 0.12,
  /** Pinyin or initials: the core of the name, its beginning, a product. */
  spoken: { core: 1.6, coreBeginning: 1.3, name: 1, product: 0.7 },
  /** What a relaxed hit is worth at most beside one that has everything. */
  relaxed: 0.5,
  /** Least part of the words that a relaxed hit must have. */
  someAtLeast: 0.34,
  verified: 0.03,
  fresh: 0.02,
  ageing: 0.01,
} as const
