import type { Knowledge, SegmentId } from '#app/domain/knowledge/types.ts'
import { fold } from '#app/domain/text/fold.ts'
import type { TextTools } from '#app/domain/text/types.ts'
import type { Ports } from '../ports.ts'

type Names = ReadonlyMap<string, readonly SegmentId[]>
const known = new WeakMap<Knowledge, Names>()
const MOST = 3

/** Segments whose name or synonym the folded query is; the same word may name one in several clusters. */
export function segmentsNamed(
  { knowledge, text }: Pick<Ports, 'knowledge' | 'text'>,
  folded: string,
): SegmentId[] {
  if (folded === '') return []
  const names = known.get(knowledge) ?? namesOf(knowledge, text)
  known.set(knowledge, names)
  return (names.get(folded) ?? []).slice(0, MOST)
}

function namesOf({ segments }: Knowledge, text: TextTools): Names {
  const names = new Map<string, SegmentId[]>()
  for (const { id, zh, en, synonyms, synonymsEn } of segments.values())
    for (const name of new Set(
      [zh, en, ...synonyms, ...synonymsEn].map((one) => fold(one, text)),
    )) {
      const ids = names.get(name)
      if (ids) ids.push(id)
      else names.set(name, [id])
    }
  return names
}
