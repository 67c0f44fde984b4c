/** `municipality` 直辖市 and `sar` 特别行政区 are provinces that are one city; 东莞 and 中山 have towns instead of districts. */
export const REGION_LEVELS = [
  'country',
  'province',
  'municipality',
  'sar',
  'city',
  'district',
  'town',
] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]

/** GB/T 2260 (six digits; nine for a town), codes in common use inside Hong Kong and Macao, ISO 3166-1 alpha-2 for a country. */
export type RegionCode = string

export type Region = {
  code: RegionCode
  level: RegionLevel
  parent: RegionCode | null
  /** Official name, and the one people use: 深圳市, 深圳. */
  zh: string
  short: string
  en: string
  /** Toneless, joined; empty for countries. */
  pinyin: string
}

/** The cities of an `area` are neighbours; a `belt` is a string of cities far apart. */
export const LAYER_KINDS = ['area', 'belt'] as const
export type LayerKind = (typeof LAYER_KINDS)[number]

export type LayerId = string
export type Layer = { id: LayerId; kind: LayerKind; zh: string; en: string; source: string }

/** A market as firms name it. Countries stand in several, or only in `other`; Hong Kong and Macao in none. */
export type MarketId = string
export type Market = { id: MarketId; ordinal: number; zh: string; en: string; countries: RegionCode[] }

/** From near to far. `same_area` = a shared layer whose cities are neighbours, such as the Greater Bay Area. */
export const DISTANCE_CLASSES = [
  'same_city',
  'same_area',
  'same_province',
  'same_country',
  'abroad',
] as const
export type DistanceClass = (typeof DISTANCE_CLASSES)[number]

/** The language of a name; a reader of traditional characters gets `zh` converted later. */
export type NameLanguage = 'zh' | 'en'
