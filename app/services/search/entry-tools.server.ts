import type { EntryTools } from '#app/domain/search/entry.ts'
import { createNameMatcher, type NameMatcher } from '#app/domain/text/name.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf } from '../products/product-tools.server.ts'

const matchers = new WeakMap<Ports['regions'], NameMatcher>()

/** The name matcher over all places of the country; made once for each set of places. */
export function nameMatcherOf({ regions, text }: Pick<Ports, 'regions' | 'text'>): NameMatcher {
  const known = matchers.get(regions)
  if (known) return known
  const made = createNameMatcher({
    regions: regions.all.filter(({ level }) => level !== 'country').map(({ short }) => short),
    segment: text.segment,
  })
  matchers.set(regions, made)
  return made
}

export function entryToolsOf(
  ports: Pick<Ports, 'text' | 'regions' | 'knowledge' | 'now'>,
): EntryTools {
  const { read, supply } = productToolsOf(ports)
  return {
    read,
    kindsAbove: supply.kindsAbove,
    text: ports.text,
    names: nameMatcherOf(ports),
    regions: ports.regions,
    segments: ports.knowledge.segments,
    today: dayOf(ports.now()),
  }
}
