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
export type Market = {
  id: MarketId
  ordinal: number
  zh: string
  en: string
  countries: RegionCode[]
}

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

/** All lookups over places. An unknown code is `null`, an empty list or `false`, never an exception. */
export type Regions = {
  /** Every place: countries, then divisions in code order. */
  all: readonly Region[]
  layers: readonly Layer[]
  /** In the order of `ordinal`. */
  markets: readonly Market[]
  /** The 21 prefecture-level cities of Guangdong, then Hong Kong and Macao. */
  homeCities: readonly Region[]
  /** Countries other than China. */
  countriesAbroad: readonly Region[]
  region: (code: RegionCode) => Region | null
  layer: (id: LayerId) => Layer | null
  market: (id: MarketId) => Market | null
  /** The place and what it lies in, from the smallest to the country. */
  pathOf: (code: RegionCode) => readonly Region[]
  childrenOf: (code: RegionCode) => readonly Region[]
  /** District and town → their prefecture; Hong Kong, Macao and the municipalities are their own city. */
  cityOf: (code: RegionCode) => RegionCode | null
  provinceOf: (code: RegionCode) => RegionCode | null
  countryOf: (code: RegionCode) => RegionCode | null
  /** The layers of the city that a place lies in. */
  layersOf: (code: RegionCode) => readonly LayerId[]
  citiesIn: (layer: LayerId) => readonly RegionCode[]
  marketsOf: (country: RegionCode) => readonly MarketId[]
  /** Whether a place lies in a wider one: a region that contains it (or is it), or a layer. */
  isWithin: (code: RegionCode, container: RegionCode | LayerId) => boolean
  isGreaterBayArea: (code: RegionCode) => boolean
  /** The everyday name of a place, layer or market, 深圳; the code itself where it is unknown. */
  nameOf: (code: RegionCode | LayerId | MarketId, language?: NameLanguage) => string
  /** `null` where a code is unknown: an unknown place is neither near nor far. */
  distance: (a: RegionCode, b: RegionCode) => DistanceClass | null
  /** The city that a text (simplified or English) names first; 顺德区 in full leads to 佛山. */
  searchCity: (text: string) => RegionCode | null
  /** Every city that a text names, in the order of first mention. */
  citiesNamed: (text: string) => RegionCode[]
}
