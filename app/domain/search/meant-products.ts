import type { EntryTools } from './entry.ts'
import { MARK } from './lexemes.ts'

/** The products that a name means, and all that these are a kind of. */
export function meantProducts(
  name: string,
  { read, kindsAbove }: Pick<EntryTools, 'read' | 'kindsAbove'>,
): string[] {
  const ids = read(name).flatMap(({ id }) => [id, ...kindsAbove(id)])
  return [...new Set(ids)].map((id) => MARK.product + id)
}
