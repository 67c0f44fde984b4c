import type { Criticality, InputRole } from '../knowledge/types.ts'

/** How sure a name is read as a product, by how it meets the knowledge. All 0 to 1. */
export const READING = {
  /** The name or a synonym from end to end. */
  whole: 1,
  /** The name ends in the product's, 高精度谐波减速器, or begins with a material's. By its characters; longer ones count as the last. */
  ending: [0, 0, 0.55, 0.75, 0.85],
  /** All but the general last noun agrees: 尾气处理设备 and 尾气处理装置. */
  core: 0.8,
  /** A name of two products (declared in shared-words.tsv) says less about each: by their number. */
  shared: [1, 0.6, 0.4],
  /** Below this nothing is read. */
  least: 0.3,
} as const

/** What one link counts, 0 to 1: how much of the product it is, by what it is to it. */
export const LINK = {
  weight: { 3: 1, 2: 0.65, 1: 0.35 } as const satisfies Record<Criticality, number>,
  role: {
    material: 1,
    component: 1,
    package: 0.7,
    consumable: 0.7,
    equipment: 0.45,
    service: 0.6,
  } as const satisfies Record<InputRole, number>,
} as const

/** Roles that a second step may pass through: what is in the part is in the product; a machine's steel is not. */
export const PASSED_ON: ReadonlySet<InputRole> = new Set<InputRole>([
  'material',
  'component',
  'package',
])

export const REACH = {
  /** Two steps away: the part's maker buys it, not this one. */
  secondStep: 0.3,
  /** Links of a broader product hold for this one too, where it does not say otherwise. */
  fromKind: 0.5,
  /** Links of narrower products, by the part of them that have the link. */
  fromNarrower: 0.6,
  /** Products of the first step from which the second is walked; 钢板 goes into hundreds. */
  passedOn: 60,
  /** Weaker than this is not worth a look. */
  least: 0.06,
} as const

/** What is wanted is met by what is offered. */
export const MEETS = {
  same: 1,
  /** 深沟球轴承 where 轴承 goes in: each further level of kinds keeps this part. */
  narrower: 0.85,
  /** 轴承 where 深沟球轴承 goes in: it may be among them. */
  broader: 0.4,
  /** A class of n kinds says less about each: 1 / (1 + this × ln(n / few)), nothing less up to few. */
  manyKinds: 0.35,
  fewKinds: 6,
  /** Levels of kinds that are looked at. */
  levels: 3,
} as const
