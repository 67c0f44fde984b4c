import { UNITS, type Unit } from '../quantity/types.ts'
import { aNumber, anyWord, oneOf, type TableReader } from './table-reader.ts'
import { type Family, NATURES, SPEC_KINDS } from './tables.ts'

const CAPACITY = ['low', 'high', 'moq_low', 'moq_high'] as const

/** Families with their specifications and qualifiers. */
export function parseFamilies(reader: TableReader): Map<string, Family> {
  const families = new Map<string, Family>()
  const unitOf = (text: string): Unit | null | undefined =>
    text === '-' ? null : oneOf(UNITS)(text)
  const columns = ['family', 'nature', 'unit', ...CAPACITY] as const
  for (const row of reader.rows('families', columns)) {
    const at = { name: 'families', line: row.line }
    const nature = reader.cell(row.nature, { ...at, read: oneOf(NATURES) })
    const unit = reader.cell(row.unit, { ...at, read: unitOf })
    const [low = 0, high = 0, least = 0, most = 0] = CAPACITY.map(
      (name) => reader.cell(row[name], { ...at, read: aNumber }) ?? 0,
    )
    if (nature === undefined || unit === undefined) continue
    families.set(row.family, {
      id: row.family,
      nature,
      unit,
      capacity: [low, high],
      minimumOrder: [least, most],
      specs: [],
      texts: new Map(),
      qualifiers: [],
    })
  }
  addSpecifications(reader, families)
  return families
}

function addSpecifications(reader: TableReader, families: ReadonlyMap<string, Family>): void {
  const family = (text: string) => families.get(text)
  const specs = ['family', 'name', 'unit', 'kind', 'low', 'high'] as const
  for (const row of reader.rows('family-specs', specs)) {
    const at = { name: 'family-specs', line: row.line }
    const kind = reader.cell(row.kind, { ...at, read: oneOf(SPEC_KINDS) })
    const low = reader.cell(row.low, { ...at, read: aNumber })
    const high = reader.cell(row.high, { ...at, read: aNumber })
    const owner = reader.cell(row.family, { ...at, read: family })
    if (!owner || kind === undefined || low === undefined || high === undefined) continue
    owner.specs.push({ name: row.name, unit: row.unit === '-' ? '' : row.unit, kind, low, high })
  }
  for (const row of reader.rows('family-texts', ['family', 'name', 'word'])) {
    const owner = reader.cell(row.family, { name: 'family-texts', line: row.line, read: family })
    const words = owner?.texts.get(row.name)
    if (words) words.push(row.word)
    else owner?.texts.set(row.name, [row.word])
  }
  const qualifiers = reader.pairs('family-qualifiers', {
    columns: ['family', 'word'],
    key: family,
    value: anyWord,
  })
  for (const [owner, word] of qualifiers) owner.qualifiers.push(word)
}
