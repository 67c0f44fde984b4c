import type { DeclaredLoop } from './shared-tables.ts'
import type { InputRole, MadeFrom, ProductId, ProductKnowledge } from './types.ts'

/** Roles by which goods become part of goods: a lathe is made of castings that lathes turned, and that is no loop. */
const BECOMES_PART: ReadonlySet<InputRole> = new Set<InputRole>(['material', 'component'])

/** Products that are, over some levels, a kind of themselves. */
export function kindCycles({ products }: Pick<ProductKnowledge, 'products'>): ProductId[] {
  return strongly([...products.keys()], (id) => products.get(id)?.kinds ?? []).flat()
}

type Loop = { product: ProductId; input: ProductId; through: ProductId[] }

/** Links on loops that nobody declared, and declarations that close none. */
export function madeFromLoops(
  { products, inputsOf }: Pick<ProductKnowledge, 'products' | 'inputsOf'>,
  declared: readonly DeclaredLoop[],
): { open: Loop[]; unused: DeclaredLoop[] } {
  const all = (id: ProductId) =>
    (inputsOf.get(id) ?? []).filter(({ role }) => BECOMES_PART.has(role))
  const isDeclared = new Set(declared.map(({ input, product }) => `${input} ${product}`))
  const undeclared = (link: MadeFrom) => !isDeclared.has(`${link.input} ${link.product}`)
  const ids = [...products.keys()]
  const open = strongly(ids, (id) =>
    all(id)
      .filter(undeclared)
      .map(({ input }) => input),
  ).flatMap((members) => {
    const inside = new Set(members)
    const links = members.flatMap((id) => all(id)).filter(({ input }) => inside.has(input))
    return links
      .filter(undeclared)
      .map(({ product, input }) => ({ product, input, through: members }))
  })
  const together = new Map(
    strongly(ids, (id) => all(id).map(({ input }) => input)).flatMap((members, group) =>
      members.map((id): [ProductId, number] => [id, group]),
    ),
  )
  const unused = declared.filter(({ input, product }) => {
    const group = together.get(input)
    return group === undefined || group !== together.get(product)
  })
  return { open, unused }
}

/** Groups of two or more that all reach each other (Tarjan's strongly connected components), without recursion. */
function strongly(
  ids: readonly ProductId[],
  next: (id: ProductId) => readonly ProductId[],
): ProductId[][] {
  const order = new Map<ProductId, number>()
  const low = new Map<ProductId, number>()
  const stack: ProductId[] = []
  const onStack = new Set<ProductId>()
  const groups: ProductId[][] = []
  const lower = (id: ProductId, to: number) => low.set(id, Math.min(low.get(id) ?? to, to))
  for (const start of ids) {
    if (order.has(start)) continue
    const work: { id: ProductId; rest: ProductId[] }[] = []
    const enter = (id: ProductId) => {
      order.set(id, order.size)
      low.set(id, order.get(id) ?? 0)
      stack.push(id)
      onStack.add(id)
      work.push({ id, rest: [...next(id)] })
    }
    enter(start)
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const follower = top.rest.pop()
      if (follower !== undefined) {
        if (!order.has(follower)) enter(follower)
        else if (onStack.has(follower)) lower(top.id, order.get(follower) ?? 0)
        continue
      }
      work.pop()
      const below = work.at(-1)
      if (below) lower(below.id, low.get(top.id) ?? 0)
      if (low.get(top.id) !== order.get(top.id)) continue
      const group = stack.splice(stack.lastIndexOf(top.id))
      for (const id of group) onStack.delete(id)
      if (group.length > 1) groups.push(group)
    }
  }
  return groups
}
