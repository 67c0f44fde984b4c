import {
  ORGANISATION_KINDS,
  type OrganisationKind,
  QUALIFICATIONS,
  SIZE_CLASSES,
} from '../enterprise/types.ts'
import type { Fault } from '../knowledge/faults.ts'
import type { ReferenceFiles } from '../knowledge/tsv.ts'
import { LISTING_SIDES } from '../listing/types.ts'
import { UNITS } from '../quantity/types.ts'
import { parseFamilies } from './parse-families.ts'
import { type Weighted, weightedOf } from './random.ts'
import {
  aNumber,
  anyWord,
  createTableReader,
  groupPairs,
  keyOf,
  oneOf,
  type TableReader,
} from './table-reader.ts'
import { type CompanyForm, NATURES, type Pattern, ROLES, type SampleTables } from './tables.ts'

/** The tables of `db/reference/sample/`; a row that names something unknown is a fault and left out. */
export function parseSampleTables(files: ReferenceFiles): {
  tables: SampleTables
  faults: Fault[]
} {
  const faults: Fault[] = []
  const reader = createTableReader(files, faults)
  const families = parseFamilies(reader)
  const family = keyOf(families)
  const tables: SampleTables = {
    families,
    familyOf: new Map(
      reader.pairs('segment-families', {
        columns: ['segment', 'family'],
        key: anyWord,
        value: family,
      }),
    ),
    endings: reader
      .pairs('word-endings', { columns: ['ending', 'family'], key: anyWord, value: family })
      .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
    commonSuppliers: groupPairs(
      reader.pairs('common-suppliers', {
        columns: ['nature', 'segment'],
        key: oneOf(NATURES),
        value: anyWord,
      }),
    ),
    ...parseNames(reader),
    ...parseWeights(reader),
    ...parseSentences(reader),
  }
  return { tables, faults }
}

function parseNames(reader: TableReader) {
  const parts = ['first', 'second', 'third'] as const
  const syllables = reader.rows('syllables', ['place', 'hans', 'hant', 'pinyin'])
  const placed = (part: string) => syllables.filter(({ place }) => place === part)
  const forms = new Map<OrganisationKind, [CompanyForm, number][]>()
  for (const row of reader.rows('company-forms', ['kind', 'ending', 'hant', 'en', 'weight'])) {
    const at = { name: 'company-forms', line: row.line }
    const kind = reader.cell(row.kind, { ...at, read: oneOf(ORGANISATION_KINDS) })
    const weight = reader.cell(row.weight, { ...at, read: aNumber })
    if (kind === undefined || weight === undefined) continue
    const form = { hans: row.ending, hant: row.hant, en: row.en }
    forms.set(kind, [...(forms.get(kind) ?? []), [form, weight]])
  }
  const [first = [], second = [], third = []] = parts.map(placed)
  return {
    syllables: { first, second, third },
    forms: weightedMap(forms),
    tradesOf: groupPairs(
      reader.pairs('segment-trades', {
        columns: ['segment', 'trade'],
        key: anyWord,
        value: anyWord,
      }),
    ),
    hant: new Map(
      reader.pairs('trades', { columns: ['zh', 'hant'], key: anyWord, value: anyWord }),
    ),
  }
}

function parseWeights(reader: TableReader) {
  const words = { by: anyWord, of: anyWord }
  const maps = (name: string, columns: readonly string[]) =>
    new Map(
      [...reader.numbers(name, { columns, ...words })].map(([key, list]) => [key, new Map(list)]),
    )
  return {
    clusterWeights: new Map(
      reader.pairs('cluster-weights', {
        columns: ['cluster', 'weight'],
        key: anyWord,
        value: aNumber,
      }),
    ),
    cityWeights: maps('city-weights', ['scope', 'city', 'zh', 'weight']),
    districtWeights: maps('district-weights', ['region', 'scope', 'zh', 'weight']),
    seatMoves: reader.numbers('seat-moves', { columns: ['plant', 'seat', 'share'], ...words }),
    kinds: weightedMap(
      reader.numbers('kind-weights', {
        columns: ['nature', 'kind', 'weight'],
        by: oneOf(NATURES),
        of: oneOf(ORGANISATION_KINDS),
      }),
    ),
    sizes: weightedMap(
      reader.numbers('size-weights', {
        columns: ['kind', 'size', 'weight'],
        by: oneOf(ORGANISATION_KINDS),
        of: oneOf(SIZE_CLASSES),
      }),
    ),
    qualifications: reader.numbers('qualification-weights', {
      columns: ['size', 'qualification', 'share'],
      by: oneOf(SIZE_CLASSES),
      of: oneOf(QUALIFICATIONS),
    }),
    certificates: reader.numbers('certificate-weights', {
      columns: ['scope', 'certificate', 'share'],
      ...words,
    }),
    markets: reader.numbers('market-weights', { columns: ['scope', 'market', 'share'], ...words }),
  }
}

function parseSentences(reader: TableReader) {
  const role = oneOf(ROLES)
  const patternOf =
    (name: string) =>
    (row: { line: number; part: string; role: string; pattern: string }): Pattern[] => {
      const known = reader.cell(row.role, { name, line: row.line, read: role })
      if (!known) return []
      const places = [...row.pattern.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place)
      return [{ part: row.part, role: known, text: row.pattern, places }]
    }
  const listings = reader.rows('listing-patterns', ['part', 'side', 'role', 'pattern'])
  const [supply = [], demand = []] = LISTING_SIDES.map((side) =>
    listings.filter((row) => row.side === side).flatMap(patternOf('listing-patterns')),
  )
  return {
    about: reader
      .rows('about-patterns', ['part', 'role', 'pattern'])
      .flatMap(patternOf('about-patterns')),
    listings: { supply, demand },
    phrases: new Map(
      reader.pairs('phrases', { columns: ['key', 'zh'], key: anyWord, value: anyWord }),
    ),
    unitWords: new Map(
      reader.pairs('unit-words', { columns: ['unit', 'zh'], key: oneOf(UNITS), value: anyWord }),
    ),
  }
}

function weightedMap<K, V>(groups: ReadonlyMap<K, [V, number][]>): Map<K, Weighted<V>> {
  return new Map([...groups].map(([key, list]) => [key, weightedOf(list)]))
}
