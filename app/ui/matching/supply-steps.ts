import type { ProductPlace, SupplyPath } from '../../domain/matching/partner.ts'

/** How the product of a step follows from the one before it. */
type Following =
  | { role: NonNullable<SupplyPath['steps'][number]['role']> }
  | { relation: 'includes' | 'isKindOf' | 'mayInclude' }

export type PathStep = {
  product: ProductPlace
  /** Absent at the start. */
  by?: Following
  /** Where a record of one of the two parties stands. */
  end?: 'offered' | 'made'
}

/** A path turned round: the way of the goods, from what is offered to what is made. */
export function pathSteps({ steps, offered, met }: SupplyPath): PathStep[] {
  const turned = steps.toReversed().map((product, at, all): PathStep => {
    const before = all[at - 1]
    return {
      product,
      ...(before ? { by: followingOf(before) } : {}),
      ...(at === all.length - 1 ? { end: 'made' } : {}),
    }
  })
  const [wanted, ...rest] = turned
  if (!wanted) return []
  if (met === 'same') return [{ ...wanted, end: 'offered' }, ...rest]
  const relation = met === 'narrower' ? 'isKindOf' : 'mayInclude'
  return [{ product: offered, end: 'offered' }, { ...wanted, by: { relation } }, ...rest]
}

/** A step says how it follows from the made side; seen from the offered side it is the other way round. */
function followingOf({ by, role }: SupplyPath['steps'][number]): Following {
  if (by === 'kind') return { relation: 'includes' }
  if (by === 'narrower') return { relation: 'isKindOf' }
  return { role: role ?? 'material' }
}
