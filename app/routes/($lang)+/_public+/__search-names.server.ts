import type { Position } from '#app/domain/knowledge/types.ts'
import type { FacetName } from '#app/domain/search/document.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import type { Locale } from '#app/paths.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import type { SegmentName } from '#app/ui/primitives/segment-tag.tsx'

export type Namer = ReturnType<typeof namerOf>

/** Names of everything a facet value may be, in the reader's language; an unknown value stands for itself. */
export function namerOf({ knowledge, regions }: Runtime, locale: Locale) {
  const t = wordsFor(locale)
  const { vocabulary } = t
  const from = (words: object) => (value: string) =>
    (words as Record<string, string>)[value] ?? value

  function place(code: string): string {
    return nameIn(locale, { zh: regions.nameOf(code, 'zh'), en: regions.nameOf(code, 'en') })
  }

  /** City and district, as an address says it: 佛山顺德, Shunde District, Foshan. */
  function address(code: string): string {
    const city = regions.cityOf(code)
    if (city === null || city === code) return place(code)
    return locale === 'en' ? `${place(code)}, ${place(city)}` : `${place(city)}${place(code)}`
  }

  function cluster(id: string): string {
    const known = knowledge.clusters.get(id)
    return known ? nameIn(locale, known) : id
  }

  function segment(id: string): (SegmentName & { position: Position }) | null {
    const known = knowledge.segments.get(id)
    const home = known && knowledge.clusters.get(known.cluster)
    if (!known || !home) return null
    const { zh, en, position } = known
    return { id, zh, en, position, cluster: { id: home.id, zh: home.zh, en: home.en } }
  }

  const NAMES: Record<FacetName, (value: string) => string> = {
    side: from(t.search.tabs),
    cluster,
    position: (value) => {
      const [home = '', position = ''] = value.split('/')
      return `${cluster(home)} ${from(vocabulary.position)(position)}`
    },
    segment: (id) => {
      const known = segment(id)
      return known ? nameIn(locale, known) : id
    },
    city: place,
    region: place,
    qualification: from(vocabulary.qualification),
    certificate: (value) => value,
    market: place,
    size: from(vocabulary.sizeClass),
    trust: from(vocabulary.trust),
    fresh: from(vocabulary.freshness),
    kind: from(vocabulary.organisationKind),
  }

  return {
    locale,
    t,
    address,
    cluster,
    segment,
    of: (name: FacetName, value: string) => NAMES[name](value),
    /** Every cluster in the order of the policy, with how much there is of it. */
    clusters: (counts: readonly { code: string; count: number }[]) =>
      [...knowledge.clusters.values()].map(({ id, zh, en }) => ({
        id,
        zh,
        en,
        total: counts.find(({ code }) => code === `cluster:${id}`)?.count ?? 0,
      })),
  }
}
