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
import { type Look, meetingsOf, ownLook, type Pair, pairOf, theirLook } from './pair.ts'
import { reasonsOf } from './reasons.ts'
import { type Scores, scoreFrom } from './side-score.ts'
import type { Finding, Match, Reason, Side } from './types.ts'
import {
  CONFIDENCE,
  LEAST_SCORE,
  ONE_SIDED_CONFIDENCE,
  REASONS,
  RIVAL_LOSS,
  SUBSTANCE,
} from './weights.ts'

type Task = (look: Look, context: MatchContext) => Finding
/** Of what reasons are made. */
const QUOTED_TASKS: readonly Task[] = [
  productWords,
  chainFit,
  specificationFit,
  certificateFit,
  regionFit,
]
const TASKS: readonly Task[] = [...QUOTED_TASKS, qualificationFit, freshnessFit, trustFit]

/** What the other party is worth to the reader as bare numbers, and whether any of it is worth a line. */
type Worth = { score: number; speaks: boolean }

/** Criteria that say the same to both sides of a pair. */
type Shared = Pick<Scores, 'specification' | 'certificate' | 'region'>

function sharedScores(look: Look): Shared {
  const { context } = look.pair
  return {
    specification: specificationScore(look),
    certificate: certificateScore(look, context),
    region: regionScore(look, context),
  }
}

type Substance = { product: readonly number[]; chain: readonly number[] }

/** Null where nothing of substance speaks for the other party. */
function substanceOf(look: Look): Substance | null {
  const product = productStrengths(look)
  const chain = chainStrengths(look)
  return product.length === 0 && chain.length === 0 ? null : { product, chain }
}

type Known = { substance: Substance; shared: Shared }

function worthOf(look: Look, { substance: { product, chain }, shared }: Known): Worth {
  const score = scoreFrom({
    product: productScore(product),
    chain: chainScore(chain),
    specification: shared.specification,
    certificate: shared.certificate,
    region: shared.region,
    qualification: qualificationScore(look),
    freshness: freshnessScore(look, look.pair.context),
    trust: trustScore(look),
  })
  return {
    score: score * (1 - rivalLoss(look.pair)),
    speaks:
      product.some((one) => one * SUBSTANCE.product >= REASONS.least) ||
      chain.some((one) => one * SUBSTANCE.chain >= REASONS.least),
  }
}

/** What a match loses because the supplier makes its customer's own product; a product asked about has no rivals. */
function rivalLoss(pair: Pair): number {
  const { role, reader, other } = pair.view
  if (role === 'peer' || reader.anonymous || other.anonymous) return 0
  let most = 0
  for (const { importance } of meetingsOf(pair).rivals) most = Math.max(most, importance)
  return RIVAL_LOSS * most
}

/** The harmonic mean: a match that is worth little to one side is worth little. */
export function reciprocal(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

type Judged = { score: number; own: Worth; theirs: Worth | null }

/** Both directions of a pair as numbers, or null where it is no match: it rests on nothing of substance. */
function judge(pair: Pair): Judged | null {
  const look = ownLook(pair)
  const substance = substanceOf(look)
  if (!substance) return null
  const shared = sharedScores(look)
  const own = worthOf(look, { substance, shared })
  if (!own.speaks) return null
  const theirs = oneSided(pair) ? null : returned(theirLook(pair), shared)
  const score = theirs ? reciprocal(own.score, theirs.score) : own.score
  return score < LEAST_SCORE ? null : { score, own, theirs }
}

function oneSided({ view: { reader, other } }: Pair): boolean {
  return reader.anonymous || other.anonymous
}

function returned(look: Look, shared: Shared): Worth | null {
  const substance = substanceOf(look)
  return substance && worthOf(look, { substance, shared })
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
  const forSubject = explain(ownLook(pair), judged.own)
  const forCandidate = judged.theirs && explain(theirLook(pair), judged.theirs)
  const known = knownPart(forSubject.findings)
  const confidence = forCandidate
    ? (known + knownPart(forCandidate.findings)) / 2
    : known * ONE_SIDED_CONFIDENCE
  return { candidateId: view.other.id, score: judged.score, confidence, forSubject, forCandidate }
}

/** The reasons of one side, for those who need no table of findings. */
export function reasonsFor(view: View, context: MatchContext): readonly Reason[] {
  const look = ownLook(pairOf(view, context))
  return reasonsOf(QUOTED_TASKS.map((task) => task(look, context)))
}

/** The reason that decides: the strongest of substance, which is the first of all that are given. */
export function mainReasonOf(view: View, context: MatchContext): Reason | null {
  const look = ownLook(pairOf(view, context))
  const [first = null] = reasonsOf([productWords(look, context, 1), chainFit(look)])
  return first
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
