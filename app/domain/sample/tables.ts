import type { OrganisationKind, Qualification, SizeClass } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { ListingSide } from '../listing/types.ts'
import type { Unit } from '../quantity/types.ts'
import type { RegionCode } from '../region/types.ts'
import type { Weighted } from './random.ts'

export const NATURES = ['goods', 'service', 'software', 'trade'] as const
export type Nature = (typeof NATURES)[number]

/** How far a value reaches: both ends are said, or one bound. */
export const SPEC_KINDS = ['range', 'min', 'max'] as const
type SpecKind = (typeof SPEC_KINDS)[number]
export type SpecRow = { name: string; unit: string; kind: SpecKind; low: number; high: number }

/** Products that are counted, specified and certified alike. */
export type Family = {
  id: string
  nature: Nature
  unit: Unit | null
  /** Capacity of a small firm in a month, and its least order. */
  capacity: readonly [number, number]
  minimumOrder: readonly [number, number]
  specs: SpecRow[]
  /** Specifications in words, with the words to draw from. */
  texts: Map<string, string[]>
  qualifiers: string[]
}

export type Syllable = { hans: string; hant: string; pinyin: string }
export type CompanyForm = { hans: string; hant: string; en: string }

/** Who speaks in a sentence. */
export const ROLES = [
  'make',
  'process',
  'trade',
  'serve',
  'soft',
  'research',
  'park',
  'promote',
  'any',
] as const
export type Role = (typeof ROLES)[number]
export type Pattern = { part: string; role: Role; text: string; places: readonly string[] }

type Shares<T> = readonly (readonly [T, number])[]

/** Everything written down about how samples are made; `db/reference/sample/` holds it. */
export type SampleTables = {
  families: ReadonlyMap<string, Family>
  familyOf: ReadonlyMap<SegmentId, Family>
  /** Longest first. */
  endings: readonly (readonly [string, Family])[]
  /** Whom a firm buys from where the chain names no supplier of its segment. */
  commonSuppliers: ReadonlyMap<Nature, readonly SegmentId[]>
  tradesOf: ReadonlyMap<SegmentId, readonly string[]>
  hant: ReadonlyMap<string, string>
  syllables: Record<'first' | 'second' | 'third', readonly Syllable[]>
  forms: ReadonlyMap<OrganisationKind, Weighted<CompanyForm>>
  clusterWeights: ReadonlyMap<string, number>
  /** By cluster or segment. */
  cityWeights: ReadonlyMap<string, ReadonlyMap<RegionCode, number>>
  /** By district or town, then by `*`, cluster or segment. */
  districtWeights: ReadonlyMap<RegionCode, ReadonlyMap<string, number>>
  seatMoves: ReadonlyMap<RegionCode, Shares<RegionCode>>
  kinds: ReadonlyMap<Nature, Weighted<OrganisationKind>>
  sizes: ReadonlyMap<OrganisationKind, Weighted<SizeClass>>
  qualifications: ReadonlyMap<SizeClass, Shares<Qualification>>
  /** By nature, cluster or family. */
  certificates: ReadonlyMap<string, Shares<string>>
  /** By `*` or cluster. */
  markets: ReadonlyMap<string, Shares<string>>
  about: readonly Pattern[]
  listings: Record<ListingSide, readonly Pattern[]>
  phrases: ReadonlyMap<string, string>
  unitWords: ReadonlyMap<Unit, string>
}
