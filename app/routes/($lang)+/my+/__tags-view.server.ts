import { markSource } from '#app/domain/enterprise/marked-source.ts'
import { namePlaces } from '#app/domain/enterprise/places.ts'
import type { Knowledge } from '#app/domain/knowledge/types.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import type { OwnProposal } from '#app/services/organisations/get-proposal.server.ts'

export type TagsView = ReturnType<typeof tagsViewOf>

/** The proposals with their names, numbers in the text, and the segments to choose from. */
export function tagsViewOf({ knowledge }: Pick<Runtime, 'knowledge'>, found: OwnProposal) {
  const { proposal, state, ...own } = found
  const spans = [
    ...proposal.tags.flatMap((one) => one.evidence),
    ...[...proposal.products, ...proposal.capacities, ...proposal.certificates].map(
      (one) => one.evidence,
    ),
    ...(proposal.founded ? [proposal.founded.evidence] : []),
  ]
  return {
    ...own,
    draft: state === 'draft',
    published: state === 'published',
    ...markSource(found.about, spans),
    tags: proposal.tags.flatMap((row, at) =>
      namePlaces(knowledge, [row]).map((place) => ({ ...row, place, name: `tags[${at}]` })),
    ),
    questions: {
      products: proposal.products.map((one, at) => ({ ...one, field: `products[${at}]` })),
      certificates: proposal.certificates.map((one, at) => ({
        ...one,
        field: `certificates[${at}]`,
      })),
      capacities: proposal.capacities.map((one, at) => ({ ...one, field: `capacities[${at}]` })),
      founded: proposal.founded,
    },
    clusters: clustersOf(knowledge),
    knowledgeVersion: knowledge.version,
  }
}

/** All segments by cluster, for 改 and for one that is missing. */
function clustersOf(knowledge: Knowledge) {
  const segments = [...knowledge.segments.values()]
  return [...knowledge.clusters.values()]
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ id, zh, en }) => ({
      id,
      zh,
      en,
      segments: segments
        .filter((one) => one.cluster === id)
        .map((one) => ({ id: one.id, zh: one.zh, en: one.en })),
    }))
}
