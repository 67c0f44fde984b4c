import { z } from 'zod'
import { cleanLine, cleanLines, cleanText } from './text.ts'

/** What can be wrong with a field; the catalogues speak the codes. */
const FIELD_FAULTS = [
  'required',
  'too_long',
  'too_many',
  'choose',
  'number',
  'range_order',
  'year',
  'date',
  'web_address',
  'telephone',
  'mail',
  'hs_code',
  'amount_without_unit',
  'repeated',
  'identifier_form',
  'identifier_check',
  'identifier_taken',
] as const
type FieldFault = (typeof FIELD_FAULTS)[number]

const NAME_LIMIT = 200
const TEXT_LIMIT = 5_000
export const LIST_LIMIT = 100

/**
 * Cleaning, bounds and codes all happen in transforms: the form parser turns an empty text into `undefined`
 * before every string schema, also before one behind a transform.
 */
const typed = z.string({ error: 'required' })
const left = typed.optional()

type Context = z.core.$RefinementCtx

function fault(context: Context, message: FieldFault): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

export function line(limit: number = NAME_LIMIT) {
  return typed.transform((text, context) => {
    const clean = cleanLine(text)
    if (clean === '') return fault(context, 'required')
    return clean.length > limit ? fault(context, 'too_long') : clean
  })
}

/** A line that may stay empty: then it is `null`. */
export function optionalLine(limit: number = NAME_LIMIT) {
  return left.transform((text, context) => {
    const clean = cleanLine(text ?? '')
    return clean.length > limit ? fault(context, 'too_long') : clean || null
  })
}

export function paragraphs(limit: number = TEXT_LIMIT) {
  return left.transform((text, context) => {
    const clean = cleanText(text ?? '')
    return clean.length > limit ? fault(context, 'too_long') : clean
  })
}

/** One entry a line of a text box. */
export function lines() {
  return left.transform((text, context) => {
    const list = cleanLines(text ?? '')
    if (list.length > LIST_LIMIT) return fault(context, 'too_many')
    return list.some((one) => one.length > NAME_LIMIT) ? fault(context, 'too_long') : list
  })
}

export function choice<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.enum(codes, { error: (issue) => (issue.input ? 'choose' : 'required') })
}

export function optionalChoice<const T extends readonly [string, ...string[]]>(codes: T) {
  return z
    .preprocess(
      (code) => (code === '' ? undefined : code),
      z.enum(codes, { error: 'choose' }).optional(),
    )
    .transform((code) => code ?? null)
}

/** A code out of a list that only the caller knows, such as a region. */
export function known(isKnown: (code: string) => boolean) {
  return typed.min(1, 'required').refine((code) => code === '' || isKnown(code), 'choose')
}

/** A tick box. */
export function tick() {
  return z.preprocess((value) => value === 'on' || value === true, z.boolean())
}

/** `1,200`, `１２００` and `1 200` are the same number; up to 14 digits before the point. */
function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '')
  return /^-?\d{1,14}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

export function optionalNumber({ negative = false }: { negative?: boolean } = {}) {
  return optionalLine(40).transform((text, context) => {
    if (text === null) return null
    const number = readNumber(text)
    if (number !== null && (negative || number >= 0)) return number
    return fault(context, 'number')
  })
}

export function optionalYear({ from, to }: { from: number; to: number }) {
  return optionalLine(10).transform((text, context) => {
    if (text === null) return null
    const year = /^\d{4}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : 0
    if (year >= from && year <= to) return year
    return fault(context, 'year')
  })
}

/** A day as `<input type="date">` sends it; years from 1900 to 2199. */
export function optionalDay() {
  return optionalLine(10).refine((text) => text === null || isDay(text), 'date')
}

function isDay(text: string): boolean {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** An address of the web as people type it: `http` and `https` only, `https://` is put before a bare name. */
export function optionalWebAddress() {
  return optionalLine(300).transform((text, context) => {
    if (text === null) return null
    const address = readWebAddress(text)
    if (address) return address
    return fault(context, 'web_address')
  })
}

function readWebAddress(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  const named = /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !url.username && !url.password
  return named && /^https?:$/.test(url.protocol) ? url.href : null
}

export function optionalTelephone() {
  return optionalLine(40).refine(
    (text) =>
      text === null ||
      (/^[+()\d][\d\s()+/-]*(转\s?\d+)?$/.test(text) && /\d{5}/.test(text.replace(/\D/g, ''))),
    'telephone',
  )
}

export function optionalMail() {
  return optionalLine(254).refine(
    (text) => text === null || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
    'mail',
  )
}
