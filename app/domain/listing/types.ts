export const LISTING_SIDES = ['supply', 'demand'] as const
export type ListingSide = (typeof LISTING_SIDES)[number]

/** The policy's whole list; `product` and `processing` are in use, the others wait for their forms. */
export const LISTING_KINDS = [
  'product',
  'processing',
  'capacity',
  'technology',
  'talent',
  'capital',
  'land',
  'equipment',
  'logistics',
  'testing',
] as const
export type ListingKind = (typeof LISTING_KINDS)[number]
export const LISTING_KINDS_IN_USE = [
  'product',
  'processing',
] as const satisfies readonly ListingKind[]

export const LISTING_VISIBILITIES = ['public', 'invited', 'sealed'] as const

export const LISTING_STATES = ['draft', 'published', 'withdrawn', 'lapsed'] as const
export type ListingState = (typeof LISTING_STATES)[number]

/** The one declared graph of a listing's life: no other step exists. */
export const LISTING_STEPS = {
  draft: ['published', 'withdrawn'],
  published: ['withdrawn', 'lapsed'],
  withdrawn: ['published'],
  lapsed: ['published', 'withdrawn'],
} as const satisfies Record<ListingState, readonly ListingState[]>

export function canMove(from: ListingState, to: ListingState): boolean {
  return (LISTING_STEPS[from] as readonly ListingState[]).includes(to)
}
