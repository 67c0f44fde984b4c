import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { markSource, spanKey } from '#app/domain/enterprise/marked-source.ts'
import type { EvidenceSpan } from '#app/domain/enterprise/types.ts'
import { choice, line, optionalChoice, optionalLine } from '#app/domain/input/fields.ts'
import { rowsOf } from '#app/domain/input/rows.ts'
import type { Position } from '#app/domain/knowledge/types.ts'
import { findSegments } from '#app/domain/listing/find-segments.ts'
import { type NamedSegment, namedSegments } from '#app/domain/listing/names.ts'
import type { FormValues } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { type Args, notFound, requireLocale } from '#app/http/reading.server.ts'
import { refusalStatus } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { pathsFor } from '#app/paths.ts'
import { proposeSegments } from '#app/services/listings/propose-segments.server.ts'
import { publishListing } from '#app/services/listings/publish-listing.server.ts'
import { requireOwnListing } from './__listing-world.server.ts'

export type SegmentRow = NamedSegment & {
  position: Position
  answer: 'yes' | 'no' | null
  /** The number of its mark in the text, where it stands in the text. */
  because: { text: string; mark: number | null }[]
}

/** The listing's text with its marks, the proposals, and a segment that the link before wants added. */
export async function loadSegments(args: Args) {
  const { listing, membership } = await requireOwnListing(args)
  const { runtime } = args.context
  const { content, segments, publicId, version, state } = listing
  const { knowledge } = runtime
  const proposals = proposeSegments(runtime, { text: content, decided: segments })
  const source = markSource(
    content.body,
    proposals.flatMap((one) => one.evidence),
  )
  const markOf = (span: EvidenceSpan) =>
    span.source === 'about' ? (source.markOf[spanKey(span)] ?? null) : null
  const rows = proposals.flatMap((one): SegmentRow[] =>
    namedSegments(knowledge, [one.segmentId]).map((named) => ({
      ...named,
      position: knowledge.segments.get(named.id)?.position ?? 'midstream',
      answer: one.answer === 'change' ? null : one.answer,
      because: quotesOf(one.evidence, markOf),
    })),
  )
  const wanted = new URL(args.request.url).searchParams.get('add') ?? ''
  const shown = new Set(rows.map((one) => one.id))
  return {
    org: membership.publicId,
    ...{ publicId, version, state, rows },
    side: content.side,
    title: content.title,
    validUntil: content.validUntil,
    pieces: source.pieces,
    added: namedSegments(knowledge, shown.has(wanted) ? [] : [wanted]),
  }
}

/** The same words of title and text are quoted once, with the mark that they have in the text. */
function quotesOf(
  evidence: readonly EvidenceSpan[],
  markOf: (span: EvidenceSpan) => number | null,
): SegmentRow['because'] {
  const quotes = new Map<string, number | null>()
  for (const span of evidence) quotes.set(span.text, quotes.get(span.text) ?? markOf(span))
  return [...quotes].slice(0, 3).map(([text, mark]) => ({ text, mark }))
}

const schema = z.object({
  intent: choice(['publish', 'find']),
  version: line(10),
  answers: rowsOf(z.object({ segment: line(120), answer: optionalChoice(['yes', 'no']) }), {
    unlessBlank: ['answer'],
  }),
  added: z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(120)).max(40)),
  find: optionalLine(60),
})

type Said = {
  values: FormValues
  find: string
  found: NamedSegment[]
  ticked: string[]
  refusal: string | null
}

/** Looks a segment up without losing what was ticked, or stores the answers and publishes. */
export async function actOnSegments(args: Args) {
  const { key, membership, listing } = await requireOwnListing(args)
  const { runtime } = args.context
  const locale = requireLocale(args.params)
  const form = await parseForm(args.request, schema, locale, wordsFor(locale).listing.faults)
  if (!form.ok) throw new Response(null, { status: 400 })
  const { intent, added, find, version, answers } = form.value
  const again = (refusal: string | null, status: number) => {
    const found = findSegments(runtime, find ?? '')
    const ids = [...new Set([...added, ...found])]
    const named = namedSegments(runtime.knowledge, ids)
    const said = { values: form.values, find: find ?? '', found: named, ticked: added, refusal }
    return data<Said>(said, { status })
  }
  if (intent === 'find') return again(null, 200)
  const published = await publishListing(runtime, {
    ...key,
    version: Number(version),
    answers: answers.flatMap((one) =>
      one.answer ? [{ segmentId: one.segment, answer: one.answer }] : [],
    ),
    added,
  })
  if (published.ok) {
    const page = pathsFor(locale).editListing(membership.publicId, listing.publicId)
    throw redirect(`${page}?done=${published.value.published ? 'published' : 'segments'}`)
  }
  if (published.error === 'not-found') throw notFound()
  return again(published.error, refusalStatus(published.error))
}
