export const SEARCH_SORTS = ['fit', 'confirmed', 'name', 'newest'] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

/** What a person typed, read once and handed to whichever engine answers. */
export type SearchQuery = {
  /** As typed, trimmed and bounded. */
  raw: string
  /** Folded: NFKC, lower case, simplified, spaces collapsed. */
  folded: string
}
