/** All numbers of the tagger. A piece of evidence weighs (where it stands) × (how specific its word is). */
export const TAG_WEIGHTS = {
  /** A product line that is a word of the segment from end to end. */
  productWord: 0.95,
  /** A product line that ends in a word of the segment: 异形柔性电路板. */
  productHead: 0.85,
  /** A product line whose last characters are the last of words of the segment, itself unknown. */
  productEnding: 0.5,
  /** A product line that names the word but is about something else: 工业机器人手臂. */
  productInside: 0.2,
  /** The title of a listing names it. */
  title: 0.85,
  /** The text says that the firm makes or buys it: 生产…, 采购…. */
  statement: 0.78,
  /** The text says so of a thing whose name is unknown but ends like known ones. */
  statementEnding: 0.4,
  /** The text says that the firm uses it (采用, 使用): perhaps bought, perhaps only a machine. */
  use: 0.4,
  /** The text names it without a verb. */
  mention: 0.4,

  /** A word of several segments, by their number: 1, 2, 3, more. */
  specificity: [1, 0.7, 0.5, 0.3],
  /** The share of a shared word's weight that a segment keeps though nothing else speaks for its cluster. */
  sharedFloor: 0.55,
  /** A name of two characters, or a piece of a segment's long name, says less. */
  shortWord: 0.9,
  namePart: 0.9,
  /** Half as much again for each further mention of the same word. */
  repeat: 0.3,

  /** From here a proposal is ticked beforehand. */
  sure: 0.7,
  /** Below this nothing is proposed. */
  least: 0.15,
  /** At most so many proposals a side. */
  most: 12,
  /** At most so many pieces of evidence a proposal. */
  evidence: 5,
} as const

/** How the lines of a firm vote for its clusters. */
export const CLUSTER_WEIGHTS = {
  /** Lines that are read. */
  lines: 60,
  /** Beside its share of revenue a line counts this much. */
  leastShare: 0.1,
  /** Without shares each later line counts less, never less than the floor. */
  perPlace: 0.06,
  leastPlace: 0.3,
  /** What the description counts. */
  about: 0.6,
  /** What a word of the whole trade in it counts (家电零部件), which names no goods. */
  trade: 0.35,
} as const
