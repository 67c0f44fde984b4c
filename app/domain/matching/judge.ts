import type { MatchContext, View } from './context.ts'
import { certificateFit, certificateScore } from './criteria/certificate.ts'
import { chainFit, chainScore, chainStrengths } from './criteria/chain.ts'
import { productScore, productStrengths, productWords } from './criteria/product.ts'
import { regionFit, regionScore } from './criteria/region.ts'
import { specificationFit, specificationScore } from './criteria/specification.ts'
import {
  freshnessFit,
  freshnessScore,
  qualificationFit,
  qualificationScore,
  trustFit,
  trustScore,
} from './criteria/standing.ts'
import { type Look, looksAt, type Pair, pairOf } from './pair.ts'
import { reasonsOf } from './reasons.ts'
import { type Scores, scoreFrom } from './side-score.ts'
import type { Finding, Match, Side } from './types.ts'
import {
  CONFIDENCE,
  LEAST_SCORE,
  ONE_SIDED_CONFIDENCE,
  REASONS,
  RIVAL_LOSS,
  SUBSTANCE,
} from './weights.ts'

type Task = (look: Look, context: MatchContext) => Finding
const TASKS: readonly Task[] = [
  productWords,
  chainFit,
  specificationFit,
  certificateFit,
  regionFit,
  qualificationFit,
  freshnessFit,
  trustFit,
]

/** What the other party is worth to the reader as bare numbers, and whether any of it is worth a line. */
type Worth = { score: number; speaks: boolean }

/** Criteria that say the same to both sides of a pair. */
type Shared = Pick<Scores, 'specification' | 'certificate' | 'region'>

function sharedScores({ view, context }: Pair, look: Look): Shared {
  return {
    specification: specificationScore(look),
    certificate: certificateScore(view, context),
    region: regionScore(view, context),
  }
}

type Substance = { product: readonly number[]; chain: readonly number[] }

function substanceOf(look: Look): Substance | null {
  const product = productStrengths(look)
  const chain = chainStrengths(look)
  return product.length === 0 && chain.length === 0 ? null : { product, chain }
}

function worthOf(
  look: Look,
  { substance: { product, chain }, shared }: { substance: Substance; shared: Shared },
): Worth {
  const { context } = look.pair
  const scores: Scores = {
    ...shared,
    product: productScore(product),
    chain: chainScore(chain),
    qualification: qualificationScore(look),
    freshness: freshnessScore(look, context),
    trust: trustScore(look),
  }
  const strongest = Math.max(
    ...product.map((one) => one * SUBSTANCE.product),
    ...chain.map((one) => one * SUBSTANCE.chain),
  )
  return {
    score: scoreFrom(scores) * (1 - rivalLoss(look.pair)),
    speaks: strongest >= REASONS.least,
  }
}

/** What a match loses because the supplier makes its customer's own product; a product asked about has no rivals. */
function rivalLoss({ view, supply }: Pair): number {
  if (view.role === 'peer' || view.reader.anonymous || view.other.anonymous) return 0
  let most = 0
  for (const { importance } of supply().rivals) most = Math.max(most, importance)
  return RIVAL_LOSS * most
}

/** The harmonic mean: a match that is worth little to one side is worth little. */
export function reciprocal(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

type Judged = { score: number; own: Worth; theirs: Worth | null }

/** Both directions of a pair as numbers, or null where it is no match: it rests on nothing of substance. */
function judge(pair: Pair): Judged | null {
  const { own, theirs } = looksAt(pair)
  const substance = substanceOf(own)
  if (!substance) return null
  const shared = sharedScores(pair, own)
  const ours = worthOf(own, { substance, shared })
  if (!ours.speaks) return null
  const { reader, other } = pair.view
  const returned = reader.anonymous || other.anonymous ? null : substanceOf(theirs)
  const back = returned && worthOf(theirs, { substance: returned, shared })
  const score = back ? reciprocal(ours.score, back.score) : ours.score
  return score < LEAST_SCORE ? null : { score, own: ours, theirs: back }
}

/** The score of a match without what explains it, or null where there is none. */
export function scoreOf(view: View, context: MatchContext): number | null {
  return judge(pairOf(view, context))?.score ?? null
}

/** Both directions of a pair as one match, or null where it rests on nothing of substance. */
export function matchOf(view: View, context: MatchContext): Match | null {
  const pair = pairOf(view, context)
  const judged = judge(pair)
  if (!judged) return null
  const looks = looksAt(pair)
  const forSubject = explain(looks.own, judged.own)
  const forCandidate = judged.theirs && explain(looks.theirs, judged.theirs)
  const known = knownPart(forSubject.findings)
  const confidence = forCandidate
    ? (known + knownPart(forCandidate.findings)) / 2
    : known * ONE_SIDED_CONFIDENCE
  return { candidateId: view.other.id, score: judged.score, confidence, forSubject, forCandidate }
}

/** What was found, criterion by criterion. */
function explain(look: Look, { score }: Worth): Side {
  const findings = TASKS.map((task) => task(look, look.pair.context))
  return { score, findings, reasons: reasonsOf(findings) }
}

function knownPart(findings: readonly Finding[]): number {
  return findings.reduce(
    (sum, { criterion, score }) => sum + (score === 'unknown' ? 0 : CONFIDENCE[criterion]),
    0,
  )
}
