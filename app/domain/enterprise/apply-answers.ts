import type { Answers } from './answers-schema.ts'
import { spanKey } from './marked-source.ts'
import { type Product, withCapacity, withNames } from './product-edits.ts'
import type { ProductInput } from './product-schema.ts'
import type { ProfileProposal } from './profile-proposal.ts'
import { decideTags, type TagRecord, tagKey } from './tag-decisions.ts'

export type Confirmed = {
  /** Tags to write; every other tag stays as it is. */
  tags: TagRecord[]
  /** The whole list, in its new order. */
  products: (ProductInput & { id?: string })[]
  /** Names to add. */
  certificates: string[]
  foundedYear: number | null
}

/** What a person's answers make of the proposals. Only what was asked can be answered. */
export function applyAnswers(input: {
  proposal: ProfileProposal
  products: readonly Product[]
  answers: Answers
  isSegment: (id: string) => boolean
}): Confirmed {
  const { proposal, answers, isSegment } = input
  const decisions = answers.tags.flatMap(({ segment, side, answer, to }) =>
    answer ? [{ segmentId: segment, side, answer, ...(to ? { to } : {}) }] : [],
  )
  const decided = decideTags({ rows: proposal.tags, decisions, isSegment })
  return {
    tags: withAdded(decided, answers),
    products: confirmedProducts(input),
    certificates: confirmedCertificates(proposal, answers),
    foundedYear: answers.founded === 'yes' ? (proposal.founded?.year ?? null) : null,
  }
}

function withAdded(tags: readonly TagRecord[], { addSegment, addSide }: Answers): TagRecord[] {
  if (addSegment === null) return [...tags]
  const added: TagRecord = {
    segmentId: addSegment,
    side: addSide ?? 'offers',
    state: 'confirmed',
    confidence: 1,
    evidence: [],
  }
  return [...tags.filter((one) => tagKey(one) !== tagKey(added)), added]
}

function confirmedProducts({ proposal, products, answers }: Parameters<typeof applyAnswers>[0]) {
  const asked = new Set(proposal.products.map((one) => `${one.side} ${one.name}`))
  const names = answers.products
    .filter((one) => asked.has(`${one.side} ${one.name}`))
    .flatMap(({ side, name, answer, to }) => {
      if (answer === 'yes') return [{ side, name }]
      return answer === 'change' && to ? [{ side, name: to }] : []
    })
  const agreed = new Set(
    answers.capacities.filter((one) => one.answer === 'yes').map((one) => one.at),
  )
  return proposal.capacities
    .filter((one) => agreed.has(spanKey(one.evidence)))
    .reduce((list, capacity) => withCapacity(list, capacity), withNames(products, names))
}

function confirmedCertificates(proposal: ProfileProposal, answers: Answers): string[] {
  const asked = new Set(proposal.certificates.map((one) => one.name))
  const names = answers.certificates
    .filter((one) => asked.has(one.name))
    .flatMap(({ name, answer, to }) => {
      if (answer === 'yes') return [name]
      return answer === 'change' && to ? [to] : []
    })
  return [...new Set(names)]
}
