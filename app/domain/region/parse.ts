import type { Fault, FaultCode } from '../knowledge/faults.ts'
import { type ReferenceFiles, readTable } from '../knowledge/tsv.ts'
import { createRegions, type RegionData } from './regions.ts'
import {
  LAYER_KINDS,
  type Layer,
  type LayerKind,
  type Market,
  REGION_LEVELS,
  type Region,
  type RegionLevel,
  type Regions,
} from './types.ts'

const DIVISIONS = 'regions/divisions.tsv'
const COUNTRIES = 'regions/countries.tsv'
const LAYERS = 'regions/layers.tsv'
const MEMBERS = 'regions/members.tsv'
const MARKETS = 'markets/markets.tsv'
const MARKET_COUNTRIES = 'markets/market-countries.tsv'

/** Places, layers and markets from their files; a row with a fault is left out. */
export function parseRegions(files: ReferenceFiles): { regions: Regions; faults: Fault[] } {
  const faults: Fault[] = []
  const regions = parsePlaces(files, faults)
  const layers = parseLayers(files, faults)
  const members = parseMembers(files, { regions, layers, faults })
  const markets = parseMarkets(files, { regions, faults })
  return { regions: createRegions({ regions, layers, members, markets }), faults }
}

function parsePlaces(files: ReferenceFiles, faults: Fault[]): Region[] {
  const countries = readTable(files, { file: COUNTRIES, columns: ['code', 'zh', 'en'], faults })
  const columns = ['code', 'level', 'parent', 'zh', 'short', 'en', 'pinyin'] as const
  const divisions = readTable(files, { file: DIVISIONS, columns, faults })
  const known = new Map<string, Region>()
  for (const { line, code, zh, en } of countries) {
    const fault = note(faults, { file: COUNTRIES, line })
    if (!/^[A-Z]{2}$/.test(code) || code === 'HK' || code === 'MO' || code === 'TW') {
      fault('value', code)
    } else if (known.has(code)) fault('duplicate', code)
    else known.set(code, { code, level: 'country', parent: null, zh, short: zh, en, pinyin: '' })
  }
  for (const { line, level, ...row } of divisions) {
    const fault = note(faults, { file: DIVISIONS, line })
    if (!/^(\d{6}|\d{9})$/.test(row.code)) fault('value', row.code)
    else if (!isLevel(level)) fault('value', level)
    else if (known.has(row.code)) fault('duplicate', row.code)
    else if (!known.has(row.parent)) fault('unknown_region', row.parent)
    else known.set(row.code, { ...row, level })
  }
  return [...known.values()]
}

function parseLayers(files: ReferenceFiles, faults: Fault[]): Layer[] {
  const columns = ['layer', 'kind', 'zh', 'en', 'source'] as const
  const known = new Map<string, Layer>()
  for (const { line, layer, kind, ...row } of readTable(files, { file: LAYERS, columns, faults })) {
    const fault = note(faults, { file: LAYERS, line })
    if (!/^[a-z0-9-]+$/.test(layer)) fault('value', layer)
    else if (!isLayerKind(kind)) fault('value', kind)
    else if (known.has(layer)) fault('duplicate', layer)
    else known.set(layer, { id: layer, kind, ...row })
  }
  return [...known.values()]
}

type Known = { regions: readonly Region[]; faults: Fault[] }

function parseMembers(
  files: ReferenceFiles,
  { regions, layers, faults }: Known & { layers: readonly Layer[] },
): RegionData['members'] {
  const byCode = new Map(regions.map((one) => [one.code, one]))
  const layerIds = new Set(layers.map(({ id }) => id))
  const columns = ['layer', 'region', 'zh'] as const
  const seen = new Set<string>()
  return readTable(files, { file: MEMBERS, columns, faults }).filter(
    ({ line, layer, region, zh }) => {
      const fault = note(faults, { file: MEMBERS, line })
      if (!layerIds.has(layer)) return fault('unknown_layer', layer)
      if (!byCode.has(region)) return fault('unknown_region', region)
      if (byCode.get(region)?.short !== zh) return fault('name_differs', zh)
      if (seen.has(`${layer} ${region}`)) return fault('duplicate', `${layer} ${region}`)
      seen.add(`${layer} ${region}`)
      return true
    },
  )
}

function parseMarkets(files: ReferenceFiles, { regions, faults }: Known): Market[] {
  const byCode = new Map(regions.map((one) => [one.code, one]))
  const columns = ['market', 'ordinal', 'zh', 'en'] as const
  const markets = new Map<string, Market>()
  for (const row of readTable(files, { file: MARKETS, columns, faults })) {
    const { market: id, ordinal, zh, en } = row
    const fault = note(faults, { file: MARKETS, line: row.line })
    if (!/^\d+$/.test(ordinal)) fault('value', ordinal)
    else if (markets.has(id)) fault('duplicate', id)
    else markets.set(id, { id, ordinal: Number(ordinal), zh, en, countries: [] })
  }
  const members = readTable(files, {
    file: MARKET_COUNTRIES,
    columns: ['market', 'country', 'zh'],
    faults,
  })
  for (const { line, market, country, zh } of members) {
    const fault = note(faults, { file: MARKET_COUNTRIES, line })
    const known = markets.get(market)
    const place = byCode.get(country)
    if (!known) fault('unknown_market', market)
    else if (place?.level !== 'country') fault('unknown_country', country)
    else if (place.zh !== zh) fault('name_differs', zh)
    else if (known.countries.includes(country)) fault('duplicate', `${market} ${country}`)
    else known.countries.push(country)
  }
  return [...markets.values()].sort((a, b) => a.ordinal - b.ordinal)
}

/** Notes a fault of one line; the `false` lets a filter leave the row out. */
function note(faults: Fault[], at: { file: string; line: number }) {
  return (code: FaultCode, detail: string): false => {
    faults.push({ ...at, code, detail })
    return false
  }
}

function isLevel(text: string): text is RegionLevel {
  return (REGION_LEVELS as readonly string[]).includes(text)
}

function isLayerKind(text: string): text is LayerKind {
  return (LAYER_KINDS as readonly string[]).includes(text)
}
