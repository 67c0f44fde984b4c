import { z } from 'zod'
import {
  choice,
  known,
  line,
  lines,
  optionalChoice,
  optionalDay,
  optionalLine,
  optionalMail,
  optionalTelephone,
  optionalWebAddress,
  optionalYear,
  paragraphs,
  tick,
} from '../input/fields.ts'
import { rowsOf } from '../input/rows.ts'
import { parseIdentifier } from './identifier.ts'
import {
  IDENTIFIER_SCHEMES,
  type IdentifierScheme,
  ORGANISATION_KINDS,
  QUALIFICATIONS,
  SITE_KINDS,
  SIZE_CLASSES,
} from './types.ts'

/** What the schemas must be told of the world. */
export type FormWorld = {
  isRegion: (code: string) => boolean
  isMarket: (id: string) => boolean
  /** The calendar year of today. */
  thisYear: number
}

export type IdentifierInput = { scheme: IdentifierScheme; value: string; checks: boolean }

const OLDEST_YEAR = 1800
const ROW_LIMIT = 20

const identity = (world: FormWorld) => ({
  nameHans: line(),
  nameHant: optionalLine(),
  nameEn: optionalLine(),
  kind: choice(ORGANISATION_KINDS),
  sizeClass: optionalChoice(SIZE_CLASSES),
  foundedYear: optionalYear({ from: OLDEST_YEAR, to: world.thisYear }),
})

/**
 * A number of a register: the wrong shape is a fault, a failing check digit one that `confirmed` overrules.
 * Numbers that the firm already carries pass as they are, so that an edit of something else is not refused.
 */
function identifier(carried: readonly IdentifierInput[] = []) {
  return z
    .object({ scheme: choice(IDENTIFIER_SCHEMES), number: line(60), confirmed: tick() })
    .transform(({ scheme, number, confirmed }, context): IdentifierInput => {
      const same = carried.find((one) => one.scheme === scheme && one.value === number)
      if (same) return same
      const parsed = parseIdentifier(scheme, number)
      if (parsed && (parsed.checks || confirmed)) return { scheme, ...parsed }
      const message = parsed ? 'identifier_check' : 'identifier_form'
      context.addIssue({ code: 'custom', message, path: ['number'] })
      return z.NEVER
    })
}

/** First step: who the enterprise is. */
export function newOrganisationSchema(world: FormWorld) {
  return z.object({
    ...identity(world),
    identifier: z.preprocess((value) => value ?? {}, identifier()),
    registeredRegion: known(world.isRegion),
    plantRegion: optionalLine(20).refine((code) => code === null || world.isRegion(code), 'choose'),
  })
}
export type NewOrganisation = z.output<ReturnType<typeof newOrganisationSchema>>

/** Second step: what it makes and needs, in its own words and, if it likes, line by line. */
export function descriptionSchema() {
  return z.object({ about: paragraphs(), offers: lines(), needs: lines() })
}
export type Description = z.output<ReturnType<typeof descriptionSchema>>

/** Everything else that an enterprise says of itself. */
export function profileSchema(world: FormWorld, carried: readonly IdentifierInput[]) {
  const limit = ROW_LIMIT
  return z.object({
    ...identity(world),
    shortName: optionalLine(40),
    about: paragraphs(),
    website: optionalWebAddress(),
    showWebsite: tick(),
    switchboard: optionalTelephone(),
    showSwitchboard: tick(),
    identifiers: rowsOf(identifier(carried), { unlessBlank: ['number'], limit })
      .refine((list) => list.length > 0, 'required')
      .refine((list) => isDistinct(list.map((one) => `${one.scheme} ${one.value}`)), 'repeated'),
    sites: rowsOf(
      z.object({
        kind: choice(SITE_KINDS),
        regionCode: known(world.isRegion),
        address: optionalLine(),
      }),
      { unlessBlank: ['regionCode', 'address'], limit },
    ),
    contacts: rowsOf(
      z.object({
        name: line(100),
        duty: optionalLine(100),
        phone: optionalTelephone(),
        email: optionalMail(),
      }),
      { unlessBlank: ['name', 'duty', 'phone', 'email'], limit },
    ),
    qualifications: rowsOf(
      z.object({
        code: choice(QUALIFICATIONS),
        held: tick(),
        statedOn: optionalDay(),
        expiresOn: optionalDay(),
      }),
      { unlessBlank: ['held'], limit },
    ).transform((list) =>
      list
        .filter((one) => one.held)
        .map(({ code, statedOn, expiresOn }) => ({ code, statedOn, expiresOn })),
    ),
    certificates: rowsOf(
      z.object({ name: line(100), number: optionalLine(100), expiresOn: optionalDay() }),
      { unlessBlank: ['name', 'number', 'expiresOn'], limit: 40 },
    ),
    markets: z.preprocess(
      (value) => [value ?? []].flat(),
      z.array(known(world.isMarket)).max(50, 'too_many'),
    ),
  })
}
export type ProfileInput = z.output<ReturnType<typeof profileSchema>>

function isDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}
