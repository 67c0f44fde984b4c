/** Why a firm is not interested; the catalogues speak each. Private to the firm that chose. */
export const DISMISS_REASONS = [
  'not_our_product',
  'already_partner',
  'too_far',
  'too_large',
  'too_small',
  'rival',
  'other',
] as const
export type DismissReason = (typeof DISMISS_REASONS)[number]

/** What a list of matches shows. */
export const MATCH_TABS = ['upstream', 'downstream', 'peers', 'listings'] as const
export type MatchTab = (typeof MATCH_TABS)[number]

/** Firms side by side. */
export const COMPARE = { least: 2, most: 4 } as const

/** Longest private note. */
export const NOTE_LIMIT = 1_000
/** Firms a shortlist and a list of blocks hold. */
export const SHORTLIST_LIMIT = 200
export const BLOCK_LIMIT = 200

/** What a press did, as the page that follows says it. */
export const DONE = [
  'published',
  'shortlisted',
  'note',
  'removed',
  'dismissed',
  'restored',
  'blocked',
  'unblocked',
] as const
export type DoneCode = (typeof DONE)[number]
