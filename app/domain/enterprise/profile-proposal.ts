import type { Quantity } from '../quantity/types.ts'
import type { StatedFacts, Tagger } from '../tagging/types.ts'
import { productKey } from './product-edits.ts'
import { type ProposalRow, proposalRows, type TagRecord } from './tag-decisions.ts'
import type { EvidenceSpan, OfferSide } from './types.ts'

/** A thing read from the text, asked of the person; `answer` is preset only where the text is plain. */
type Asked = { answer: 'yes' | null; evidence: EvidenceSpan }
type ProductQuestion = Asked & { side: OfferSide; name: string }
type CapacityQuestion = Asked & { product?: string; quantity: Quantity }
type CertificateQuestion = Asked & { name: string }
type FoundedQuestion = Asked & { year: number }

/** Everything the platform understood, for the person to confirm; nothing of it is public before. */
export type ProfileProposal = {
  tags: ProposalRow[]
  products: ProductQuestion[]
  capacities: CapacityQuestion[]
  certificates: CertificateQuestion[]
  founded: FoundedQuestion | null
}

export type ProposalSource = {
  about: string
  products: readonly { side: OfferSide; name: string; amount: number | null }[]
  tags: readonly TagRecord[]
  certificates: readonly string[]
  foundedYear: number | null
  /** A firm that was asked before is not preset again: an answer 不是 about a product is not kept. */
  firstTime: boolean
}

const PRODUCT_QUESTIONS = 20

/** What the text and the listed products say, as questions. Pure and deterministic. */
export function proposeProfile(
  { tagger, facts }: { tagger: Tagger; facts: (about: string) => StatedFacts },
  source: ProposalSource,
): ProfileProposal {
  const { about, products, firstTime } = source
  const preset = (sure: boolean): 'yes' | null => (sure && firstTime ? 'yes' : null)
  const namesOf = (side: OfferSide) =>
    products.filter((one) => one.side === side).map((one) => one.name)
  const listed = { offers: namesOf('offers'), needs: namesOf('needs') }
  const stated = facts(about)
  return {
    tags: proposalRows(source.tags, tagger.propose({ about, products: listed })),
    products: productQuestions(source, tagger).map(({ sure, ...one }) => ({
      ...one,
      answer: preset(sure),
    })),
    capacities: products.some((one) => one.side === 'offers' && one.amount !== null)
      ? []
      : stated.capacities.map((one) => ({ ...one, answer: preset(true) })),
    certificates: stated.certificates
      .filter(({ name }) => !source.certificates.includes(name))
      .toSorted((a, b) => a.evidence.start - b.evidence.start)
      .map((one) => ({ ...one, answer: preset(true) })),
    founded:
      stated.foundedYear && source.foundedYear === null
        ? { ...stated.foundedYear, answer: preset(true) }
        : null,
  }
}

/** Product phrases of the text that the firm has not listed itself, each once. */
function productQuestions({ about, products }: ProposalSource, tagger: Tagger) {
  const known = new Set(products.map(productKey))
  return tagger
    .extractProducts(about)
    .filter((one) => {
      const key = productKey(one)
      if (known.has(key)) return false
      known.add(key)
      return true
    })
    .slice(0, PRODUCT_QUESTIONS)
}
