import { GREATER_BAY_AREA } from '../region/regions.ts'
import type { Region, RegionCode, Regions } from '../region/types.ts'

const CHINA: RegionCode = 'CN'
const GUANGDONG: RegionCode = '440000'

/** `guangdong`, `municipalities` and `abroad` are named by the catalogue, the others by the knowledge. */
export type RegionGroup = {
  id: string
  name: { zh: string; en: string } | null
  options: { code: RegionCode; zh: string; en: string }[]
}

/** Cities to choose from: the Greater Bay Area first, the rest of Guangdong, other provinces, then abroad. */
export function regionChoices(regions: Regions): RegionGroup[] {
  const bay = new Set(regions.citiesIn(GREATER_BAY_AREA))
  const cities = regions.all.filter((one) => one.level === 'city')
  const provinces = regions.all.filter((one) => one.level === 'province' && one.code !== GUANGDONG)
  const layer = regions.layer(GREATER_BAY_AREA)
  const groups = [
    group(
      'bay',
      regions.all.filter((one) => bay.has(one.code)),
      layer,
    ),
    group(
      'guangdong',
      cities.filter((one) => one.parent === GUANGDONG && !bay.has(one.code)),
    ),
    group(
      'municipalities',
      regions.all.filter((one) => one.level === 'municipality'),
    ),
    ...provinces.map((province) =>
      group(
        province.code,
        cities.filter((one) => one.parent === province.code),
        { zh: province.short, en: province.en },
      ),
    ),
    group('abroad', regions.countriesAbroad),
  ]
  return groups.filter((one) => one.options.length > 0)
}

function group(id: string, members: readonly Region[], name?: { zh: string; en: string } | null) {
  return {
    id,
    name: name ? { zh: name.zh, en: name.en } : null,
    options: members.map(({ code, short, en }) => ({ code, zh: short, en })),
  }
}

/** A place that a site may have: a city or something in it, or a country abroad; never a whole province. */
export function isSitePlace(regions: Regions, code: string): boolean {
  const region = regions.region(code)
  if (!region) return false
  if (region.level === 'country') return code !== CHINA
  return regions.cityOf(code) !== null
}

/** A known place that no group lists, such as a district, so that a form can keep it. */
export function extraChoice(groups: readonly RegionGroup[], region: Region | null) {
  if (!region) return null
  const listed = groups.some((one) => one.options.some(({ code }) => code === region.code))
  return listed ? null : { code: region.code, zh: region.zh, en: region.en }
}
