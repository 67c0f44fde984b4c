import { makePublicId } from '../ids/public-id.ts'
import { uuid7 } from '../ids/uuid7.ts'
import type { Random } from './random.ts'

/** The moment that sample ids carry: they sort by number, before everything that is really written later. */
const FIRST_MOMENT = Date.UTC(2026, 0, 1)
const PUBLIC_ID_BITS = 45n
/** Odd, so that multiplying is a permutation of all 45-bit numbers: no two samples of a kind share an id. */
const SPREAD = 20_988_936_657_441n
const OFFSETS = { organisation: 7_919_473_100n, listing: 23_452_311_007_003n } as const

/** An id of the sample's own row, or of a row that belongs to it. */
export function sampleRowId(index: number, random: Random): string {
  return uuid7(FIRST_MOMENT + index, random.bytes(10))
}

export function samplePublicId(kind: keyof typeof OFFSETS, index: number): string {
  const spread = BigInt.asUintN(Number(PUBLIC_ID_BITS), BigInt(index) * SPREAD + OFFSETS[kind])
  return makePublicId(
    Uint8Array.from({ length: 9 }, (_, place) => Number((spread >> BigInt(place * 5)) & 31n)),
  )
}

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A number that no register issues and no check accepts: no unified code has S, V or O, no other number four letters. */
export function sampleIdentifier(
  scheme: 'uscc' | 'hk_br' | 'macao',
  { index, region }: { index: number; region: string },
): string {
  const serial = Array.from({ length: 6 }, (_, place) =>
    DIGITS.charAt(Math.floor(index / DIGITS.length ** (5 - place)) % DIGITS.length),
  ).join('')
  if (scheme === 'uscc') return `91${region.slice(0, 6)}SV${serial}SO`
  return `SVSO-${serial}`
}
