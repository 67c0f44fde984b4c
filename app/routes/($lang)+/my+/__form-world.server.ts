import { isSitePlace } from '#app/domain/enterprise/region-choices.ts'
import type { FormWorld } from '#app/domain/enterprise/schema.ts'
import type { RegionCode } from '#app/domain/region/types.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Runtime } from '#app/runtime/runtime.ts'

/** What the schemas of an enterprise must be told of the world. */
export function formWorldOf({ regions, now }: Pick<Runtime, 'regions' | 'now'>): FormWorld {
  return {
    isRegion: (code) => isSitePlace(regions, code),
    isMarket: (id) => regions.market(id) !== null,
    thisYear: Number(dayOf(now()).slice(0, 4)),
  }
}

/** The regions of these codes, for forms that must show a place that no list has. */
export function regionsOf({ regions }: Pick<Runtime, 'regions'>, codes: readonly RegionCode[]) {
  return codes.flatMap((code) => regions.region(code) ?? [])
}
