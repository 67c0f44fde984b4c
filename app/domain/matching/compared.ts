import type { ProductRef } from '../products/types.ts'
import { type Place, placeOf } from './chain-places.ts'
import type { MatchContext } from './context.ts'
import { importanceOf } from './importance.ts'
import type { PreparedName } from './names.ts'
import type { HeldCertificate, MatchItem, MatchParty } from './types.ts'
import { ITEM_IMPORTANCE } from './weights.ts'

/** Items of a firm that are compared; what stands further down says little about it. */
const MOST_ITEMS = 40

/** A line of a record with what comparing it takes. */
export type ComparedItem = {
  item: MatchItem
  /** Its place among those compared. */
  place: number
  prepared: PreparedName
  refs: readonly ProductRef[]
  /** What it counts where it is the reader's, and where it is the other party's. */
  importance: number
  asOther: number
}

export type ComparedPair = { wanted: ComparedItem; offered: ComparedItem }

type KeyedCertificate = { key: string; held: HeldCertificate }

/** What comparing takes of a party that rests on its record alone. */
type Compared = {
  offers: readonly ComparedItem[]
  needs: readonly ComparedItem[]
  /** Its places in the chain. */
  offered: readonly Place[]
  needed: readonly Place[]
  certificates: readonly KeyedCertificate[]
}
type Tools = Pick<MatchContext, 'prepare' | 'read' | 'supply'>

/** By the knowledge that names were read with; kept as long as the record itself, however many rankings it is in. */
const kept = new WeakMap<Tools['supply'], WeakMap<MatchParty, Partial<Compared>>>()

const MAKE: { [Part in keyof Compared]: (party: MatchParty, tools: Tools) => Compared[Part] } = {
  offers: ({ offers }, tools) => itemsOf(offers, tools),
  needs: ({ needs }, tools) => itemsOf(needs, tools),
  offered: ({ segments, offers }) => segments.offers.map((one) => placeOf(one, offers)),
  needed: ({ segments, needs }) => segments.needs.map((one) => placeOf(one, needs)),
  certificates: ({ certificates }, tools) =>
    certificates.map((held) => ({ key: certificateKey(held.name, tools), held })),
}

/** A part of it, made when it is first asked for. */
export function compared<Part extends keyof Compared>(
  party: MatchParty,
  part: Part,
  tools: Tools,
): Compared[Part] {
  const parties = kept.get(tools.supply) ?? new WeakMap<MatchParty, Partial<Compared>>()
  kept.set(tools.supply, parties)
  const known = parties.get(party) ?? {}
  const found = known[part]
  if (found) return found
  const made = MAKE[part](party, tools)
  parties.set(party, Object.assign(known, { [part]: made }))
  return made
}

function itemsOf(items: readonly MatchItem[], { prepare, read }: Tools): ComparedItem[] {
  return items.slice(0, MOST_ITEMS).map((item, place) => {
    const importance = importanceOf(item)
    return {
      item,
      place,
      prepared: prepare(item.name),
      refs: read(item.name),
      importance,
      asOther: importance ** ITEM_IMPORTANCE.otherPower,
    }
  })
}

/** One key for `IATF 16949` and `IATF-16949`. */
export function certificateKey(name: string, { prepare }: Pick<Tools, 'prepare'>): string {
  return prepare(name).folded.replace(/[/-]/g, '')
}
