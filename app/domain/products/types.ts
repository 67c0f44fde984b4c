import type { InputRole, ProductId } from '../knowledge/types.ts'

/** How a written name was read as a product. */
export const READINGS = ['name', 'synonym', 'part'] as const
export type Reading = (typeof READINGS)[number]

/**
 * A product that a written name means. `part`: only some of its words are known (the last ones, all but a general last
 * noun, or the material it begins with), so it is some kind of it.
 */
export type ProductRef = { id: ProductId; how: Reading; confidence: number }

/** A product that goes into another, or that another goes into. */
export type Reached = {
  id: ProductId
  /** 0 to 1. */
  strength: number
  role: InputRole
  /** From the product asked about to this one; a broader or narrower product may stand between. */
  path: readonly ProductStep[]
}

/** One step of a path and how it is justified. */
export type ProductStep = {
  id: ProductId
  by: 'start' | 'link' | 'kind' | 'narrower'
  /** Of a link: what the input is to the product. */
  role?: InputRole
}

/** Reads written names; the same name always gives the same answer. */
export type ReadProduct = (name: string) => readonly ProductRef[]
