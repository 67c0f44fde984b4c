import { createPlaceSearch } from './search.ts'
import type {
  DistanceClass,
  Layer,
  LayerId,
  Market,
  NameLanguage,
  Region,
  RegionCode,
  RegionLevel,
  Regions,
} from './types.ts'

export const GREATER_BAY_AREA: LayerId = 'greater-bay-area'
const GUANGDONG: RegionCode = '440000'
const CHINA: RegionCode = 'CN'

const CITY_LEVELS: ReadonlySet<RegionLevel> = new Set(['city', 'municipality', 'sar'])
const PROVINCE_LEVELS: ReadonlySet<RegionLevel> = new Set(['province', 'municipality', 'sar'])

export type RegionData = {
  /** Parents before their children, each level in code order. */
  regions: readonly Region[]
  layers: readonly Layer[]
  members: readonly { layer: LayerId; region: RegionCode }[]
  markets: readonly Market[]
}

export function createRegions({ regions, layers, members, markets }: RegionData): Regions {
  const byCode = new Map(regions.map((one) => [one.code, one]))
  const byLayer = group(members, (one) => [one.layer, one.region])
  const layersByRegion = group(members, (one) => [one.region, one.layer])
  const byParent = group(regions, (one) => [one.parent ?? '', one])
  const layerById = new Map(layers.map((one) => [one.id, one]))
  const marketById = new Map(markets.map((one) => [one.id, one]))
  const marketsByCountry = group(
    markets.flatMap(({ id, countries }) => countries.map((country) => ({ id, country }))),
    (one) => [one.country, one.id],
  )

  function pathOf(code: RegionCode): Region[] {
    const path: Region[] = []
    let at = byCode.get(code)
    while (at && path.length < 6) {
      path.push(at)
      at = at.parent === null ? undefined : byCode.get(at.parent)
    }
    return path
  }

  function above(code: RegionCode, levels: ReadonlySet<RegionLevel>): RegionCode | null {
    return pathOf(code).find((one) => levels.has(one.level))?.code ?? null
  }

  function cityOf(code: RegionCode): RegionCode | null {
    return above(code, CITY_LEVELS)
  }

  function provinceOf(code: RegionCode): RegionCode | null {
    return above(code, PROVINCE_LEVELS)
  }

  function countryOf(code: RegionCode): RegionCode | null {
    return pathOf(code).at(-1)?.code ?? null
  }

  function layersOf(code: RegionCode): readonly LayerId[] {
    return layersByRegion.get(cityOf(code) ?? '') ?? []
  }

  function citiesIn(layer: LayerId): readonly RegionCode[] {
    return byLayer.get(layer) ?? []
  }

  function isWithin(code: RegionCode, container: RegionCode | LayerId): boolean {
    if (layerById.has(container)) return layersOf(code).includes(container)
    return pathOf(code).some((one) => one.code === container)
  }

  function isGreaterBayArea(code: RegionCode): boolean {
    return layersOf(code).includes(GREATER_BAY_AREA)
  }

  function nameOf(code: RegionCode, language: NameLanguage = 'zh'): string {
    const one = byCode.get(code)
    if (one) return language === 'en' ? one.en : one.short
    const wider = layerById.get(code) ?? marketById.get(code)
    return wider?.[language] ?? code
  }

  function distance(a: RegionCode, b: RegionCode): DistanceClass | null {
    const [countryA, countryB] = [countryOf(a), countryOf(b)]
    if (countryA === null || countryB === null) return null
    const [cityA, cityB] = [cityOf(a), cityOf(b)]
    if (cityA !== null && cityA === cityB) return 'same_city'
    const shared = layersOf(a).filter((id) => layersOf(b).includes(id))
    if (shared.some((id) => layerById.get(id)?.kind === 'area')) return 'same_area'
    const [provinceA, provinceB] = [provinceOf(a), provinceOf(b)]
    if (provinceA !== null && provinceA === provinceB) return 'same_province'
    return countryA === countryB ? 'same_country' : 'abroad'
  }

  const { searchCity, citiesNamed } = createPlaceSearch({ regions, cityOf })

  return {
    region: (code) => byCode.get(code) ?? null,
    pathOf,
    cityOf,
    provinceOf,
    countryOf,
    layersOf,
    citiesIn,
    isWithin,
    isGreaterBayArea,
    nameOf,
    distance,
    searchCity,
    citiesNamed,
    all: regions,
    layers,
    markets,
    layer: (id) => layerById.get(id) ?? null,
    market: (id) => marketById.get(id) ?? null,
    marketsOf: (country) => marketsByCountry.get(country) ?? [],
    childrenOf: (code) => byParent.get(code) ?? [],
    countriesAbroad: regions.filter((one) => one.level === 'country' && one.code !== CHINA),
    homeCities: [
      ...(byParent.get(GUANGDONG) ?? []),
      ...regions.filter((one) => one.level === 'sar'),
    ],
  }
}

function group<T, V>(items: readonly T[], pair: (item: T) => [string, V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const item of items) {
    const [key, value] = pair(item)
    const known = groups.get(key)
    if (known) known.push(value)
    else groups.set(key, [value])
  }
  return groups
}
