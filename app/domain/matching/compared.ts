import { type Place, placeOf } from './chain-places.ts'
import type { Goods } from './glance.ts'
import { importanceOf } from './importance.ts'
import { type KnownName, knownNames, type NameTools } from './known-names.ts'
import type { HeldCertificate, MatchItem, MatchParty } from './types.ts'
import { ITEM_IMPORTANCE } from './weights.ts'

/** Items of a firm that are compared; what stands further down says little about it. */
const MOST_ITEMS = 40

/** A line of a record with what comparing it takes. */
export type ComparedItem = {
  item: MatchItem
  /** It is needed, and not made. */
  needed: boolean
  /** Its place among those compared. */
  place: number
  known: KnownName
  /** What it counts where it is the reader's, and where it is the other party's. */
  importance: number
  asOther: number
}

export type ComparedGoods = Goods<ComparedItem>
export type ComparedPair = { wanted: ComparedItem; offered: ComparedItem }
type KeyedCertificate = { key: string; held: HeldCertificate }

/** What comparing takes of a party that rests on its record alone; what is not asked for is not made. */
export type Compared = {
  offers: ComparedGoods
  /** Its places in the chain. */
  offered: readonly Place[]
  needs: () => ComparedGoods
  needed: () => readonly Place[]
  certificates: () => readonly KeyedCertificate[]
  /** Milliseconds; null for a product. */
  confirmed: number | null
}

type Kept = { supply: NameTools['supply']; compared: Compared }
const KEPT = Symbol('compared')

/**
 * Kept on the record itself, by the knowledge that names were read with, however many rankings it is in. In a `WeakMap`
 * of tens of thousands of records every large garbage collection stood still for 300 to 700 ms.
 */
export function comparedOf(party: MatchParty & { [KEPT]?: Kept }, tools: NameTools): Compared {
  const found = party[KEPT]
  if (found?.supply === tools.supply) return found.compared
  const kept: Kept = { supply: tools.supply, compared: compare(party, tools) }
  // not enumerable: a copy of a record with other goods is compared anew
  Object.defineProperty(party, KEPT, { value: kept, writable: true, configurable: true })
  return kept.compared
}

function compare(party: MatchParty, tools: NameTools): Compared {
  let needs: ComparedGoods | null = null
  let needed: readonly Place[] | null = null
  let certificates: readonly KeyedCertificate[] | null = null
  return {
    offers: goodsOf('offers', party, tools),
    offered: party.segments.offers.map((one) => placeOf(one, party.offers)),
    confirmed: party.confirmedAt ? Date.parse(party.confirmedAt) : null,
    needs() {
      needs ??= goodsOf('needs', party, tools)
      return needs
    },
    needed() {
      needed ??= party.segments.needs.map((one) => placeOf(one, party.needs))
      return needed
    },
    certificates() {
      certificates ??= party.certificates.map((held) => ({
        key: certificateKey(held.name, tools),
        held,
      }))
      return certificates
    },
  }
}

function goodsOf(side: 'offers' | 'needs', party: MatchParty, tools: NameTools): ComparedGoods {
  const known = knownNames(tools)
  const items = party[side].slice(0, MOST_ITEMS).map((item, place): ComparedItem => {
    const importance = importanceOf(item)
    return {
      item,
      needed: side === 'needs',
      place,
      known: known(item.name),
      importance,
      asOther: importance ** ITEM_IMPORTANCE.otherPower,
    }
  })
  const marks: number[] = []
  for (const one of items) marks.push(one.known.marks.length, ...one.known.marks)
  return { items, marks }
}

/** One key for `IATF 16949` and `IATF-16949`. */
export function certificateKey(name: string, { prepare }: Pick<NameTools, 'prepare'>): string {
  return prepare(name).folded.replace(/[/-]/g, '')
}
