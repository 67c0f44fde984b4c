import { z } from 'zod'
import { quantityField, specificationRows } from '../enterprise/product-schema.ts'
import type { Specification } from '../enterprise/types.ts'
import { choice, optionalDay, optionalLine, paragraphs } from '../input/fields.ts'
import { cleanLine } from '../input/text.ts'
import type { Period, Unit } from '../quantity/types.ts'
import { LISTING_KINDS_IN_USE, LISTING_SIDES, type ListingKind, type ListingSide } from './types.ts'
import { isWithinValidity } from './validity.ts'

/** What a firm says in a listing; the rest of the row is the platform's. */
export type ListingContent = {
  side: ListingSide
  kind: ListingKind
  title: string
  body: string
  specifications: Specification[]
  /** Wanted of the partner, or held for what is supplied. */
  certificates: string[]
  /** Cities and layers where the partner should be; none = anywhere. */
  regionCodes: string[]
  amount: number | null
  unit: Unit | null
  period: Period | null
  /** Inclusive day in Asia/Shanghai. */
  validUntil: string
}

/** What the schema must be told of the world. */
export type ListingWorld = {
  /** A region or a layer of regions. */
  isPlace: (code: string) => boolean
  today: string
}

export const TITLE_LIMIT = 120
const CERTIFICATE_LIMIT = 20
const CERTIFICATE_LENGTH = 60
const PLACE_LIMIT = 40

/** One form for a supply and a need. Without a title the first line of the text is it: pasting is enough. */
export function listingSchema(world: ListingWorld) {
  return (
    z
      .object({
        side: choice(LISTING_SIDES),
        kind: choice(LISTING_KINDS_IN_USE),
        title: optionalLine(TITLE_LIMIT),
        body: paragraphs(),
        specifications: specificationRows(),
        certificates: several(CERTIFICATE_LIMIT),
        otherCertificates: optionalLine(400),
        regions: several(PLACE_LIMIT).refine((codes) => codes.every(world.isPlace), 'choose'),
        quantity: quantityField(),
        validUntil: optionalDay().transform((day, context) => {
          if (day !== null && isWithinValidity(day, world.today)) return day
          context.addIssue({ code: 'custom', message: 'date' })
          return z.NEVER
        }),
      })
      // Asked also while other fields are wrong, so that all faults are said at once.
      .refine(saysSomething, { path: ['body'], error: 'required', when: () => true })
      .transform(({ quantity, regions, otherCertificates, ...typed }, context): ListingContent => {
        const title = typed.title ?? titleFrom(typed.body)
        const certificates = namesOf([...typed.certificates, ...splitNames(otherCertificates)])
        if (certificates.length > CERTIFICATE_LIMIT)
          return fault(context, { message: 'too_many', field: 'otherCertificates' })
        if (certificates.some((name) => name.length > CERTIFICATE_LENGTH))
          return fault(context, { message: 'too_long', field: 'otherCertificates' })
        const { amount = null, unit = null, period = null } = quantity ?? {}
        const regionCodes = [...new Set(regions)]
        const { side, kind, body, specifications, validUntil } = typed
        return {
          ...{ side, kind, title, body, specifications, certificates, regionCodes },
          ...{ amount, unit, period, validUntil },
        }
      })
  )
}

function saysSomething({ title, body }: { title?: unknown; body?: unknown }): boolean {
  // A text that is wrong in itself has its own fault.
  return [title, body].some((text) => text !== null && text !== '')
}

function fault(
  context: z.core.$RefinementCtx,
  { message, field }: { message: string; field: string },
): never {
  context.addIssue({ code: 'custom', message, path: [field] })
  return z.NEVER
}

/** Repeated fields of one name; nothing, one or many come in. */
function several(limit: number) {
  return z.preprocess(
    (value) => [value ?? []].flat(),
    z
      .array(z.string({ error: 'choose' }).max(CERTIFICATE_LENGTH, 'too_long'))
      .max(limit, 'too_many'),
  )
}

/** Certificates are written in a row: `ISO 9001、UL；CE`. */
function splitNames(text: string | null): string[] {
  return (text ?? '').split(/[、，,；;]/)
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.map(cleanLine))].filter((name) => name !== '')
}

/** The first line that says something, cut at a stop where it is too long for a title. */
export function titleFrom(body: string): string {
  const line =
    body
      .split('\n')
      .map(cleanLine)
      .find((one) => one !== '') ?? ''
  if (line.length <= TITLE_LIMIT) return line
  const piece = line.slice(0, TITLE_LIMIT)
  const stop = Math.max(...[...'。；;，,、 '].map((mark) => piece.lastIndexOf(mark)))
  const cut = stop > TITLE_LIMIT / 3 ? piece.slice(0, stop) : piece.replace(/[\ud800-\udbff]$/, '')
  return cleanLine(cut)
}
