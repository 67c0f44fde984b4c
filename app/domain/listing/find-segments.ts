import type { Knowledge, Segment, SegmentId } from '../knowledge/types.ts'
import type { Tagger } from '../tagging/types.ts'

const MOST_FOUND = 12

/** Segments that a few typed words may mean: what the tagger reads in them, then every one whose names contain them. */
export function findSegments(
  { knowledge, tagger }: { knowledge: Knowledge; tagger: Pick<Tagger, 'segmentsOf'> },
  text: string,
): SegmentId[] {
  const words = text.normalize('NFKC').trim().toLowerCase().slice(0, 60)
  if (words === '') return []
  const read = tagger.segmentsOf(words).map((one) => one.segmentId)
  const named = [...knowledge.segments.values()]
    .filter((segment) => namesOf(segment).some((name) => name.toLowerCase().includes(words)))
    .map((one) => one.id)
  return [...new Set([...read, ...named])].slice(0, MOST_FOUND)
}

function namesOf({ zh, en, synonyms, synonymsEn, products }: Segment): string[] {
  return [zh, en, ...synonyms, ...synonymsEn, ...products]
}
