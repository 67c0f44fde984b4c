import { z } from 'zod'
import { choice, line, optionalChoice, optionalLine, optionalNumber } from '../input/fields.ts'
import { rowsOf } from '../input/rows.ts'
import { PERIODS, type Period, UNITS, type Unit } from '../quantity/types.ts'
import { OFFER_SIDES, type OfferSide, type Specification } from './types.ts'

/** A product offered or needed, as its firm writes it. */
export type ProductInput = {
  side: OfferSide
  name: string
  specifications: Specification[]
  hsCode: string | null
  /** Capacity of an offer, volume of a need; the three stand or fall together. */
  amount: number | null
  unit: Unit | null
  period: Period | null
  minimumOrder: number | null
}

const SPECIFICATION_LIMIT = 20

function specification() {
  return z
    .object({
      name: line(60),
      min: optionalNumber({ negative: true }),
      max: optionalNumber({ negative: true }),
      unit: optionalLine(30),
      text: optionalLine(200),
    })
    .transform(({ name, min, max, unit, text }, context): Specification => {
      if (min !== null && max !== null && min > max) {
        context.addIssue({ code: 'custom', message: 'range_order', path: ['max'] })
        return z.NEVER
      }
      return {
        name,
        ...(min === null ? {} : { min }),
        ...(max === null ? {} : { max }),
        ...(unit === null ? {} : { unit }),
        ...(text === null ? {} : { text }),
      }
    })
}

/** Shared with listings, which carry the same rows. */
export function specificationRows() {
  return rowsOf(specification(), {
    unlessBlank: ['name', 'min', 'max', 'unit', 'text'],
    limit: SPECIFICATION_LIMIT,
  })
}

/** An amount without its unit says nothing; without a period it is meant once. */
export function quantityField() {
  return z.preprocess(
    (value) => value ?? {},
    z
      .object({
        amount: optionalNumber(),
        unit: optionalChoice(UNITS),
        period: optionalChoice(PERIODS),
      })
      .transform(({ amount, unit, period }, context) => {
        if (amount === null) return null
        if (unit !== null) return { amount, unit, period: period ?? ('once' as const) }
        context.addIssue({ code: 'custom', message: 'amount_without_unit', path: ['unit'] })
        return z.NEVER
      }),
  )
}

/** Six to ten digits, written with or without points. */
function hsCode() {
  return optionalLine(20).transform((text, context) => {
    if (text === null) return null
    const digits = text.normalize('NFKC').replace(/[.\s]/g, '')
    if (/^\d{6,10}$/.test(digits)) return digits
    context.addIssue({ code: 'custom', message: 'hs_code' })
    return z.NEVER
  })
}

export function productSchema() {
  return z
    .object({
      side: choice(OFFER_SIDES),
      name: line(),
      specifications: specificationRows(),
      hsCode: hsCode(),
      quantity: quantityField(),
      minimumOrder: optionalNumber(),
    })
    .transform(({ quantity, ...product }): ProductInput => {
      const { amount = null, unit = null, period = null } = quantity ?? {}
      return { ...product, amount, unit, period }
    })
}
