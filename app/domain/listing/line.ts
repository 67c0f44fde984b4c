import type { Specification } from '../enterprise/types.ts'
import type { Quantity } from '../quantity/types.ts'
import type { BothNames, NamedSegment } from './names.ts'
import type { ListingSide } from './types.ts'

/** A listing as a row of a list shows it. */
export type ListingLine = {
  publicId: string
  side: ListingSide
  title: string
  organisation: { publicId: string; name: string; sample: boolean }
  /** The first ones. */
  segments: NamedSegment[]
  cities: BothNames[]
  specifications: Specification[]
  quantity: Quantity | null
  certificates: string[]
  validUntil: string
  /** ISO instant. */
  confirmedAt: string
}
