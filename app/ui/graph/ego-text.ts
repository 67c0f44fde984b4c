import type { ViewSegment } from '#app/domain/graph/chain-view.ts'
import type { Ego } from '#app/domain/graph/ego.ts'
import type { EgoText } from '#app/domain/graph/ego-layout.ts'
import { RECIPE } from '#app/domain/graph/recipe.ts'
import { textRoom } from '#app/domain/graph/size-boxes.ts'
import { wordSplitter } from '#app/domain/graph/word-splitter.ts'
import { wrapName } from '#app/domain/graph/wrap.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import { useLocale } from '../words.tsx'
import { useSegmentName } from './names.ts'

/** The name of each segment in lines that fit its box, and its cluster where that is another one. */
export function useEgoText(
  ego: Ego,
  segments: ReadonlyMap<SegmentId, ViewSegment>,
): (id: SegmentId) => EgoText {
  const nameOf = useSegmentName()
  const language = useLocale() === 'en' ? 'en' : 'zh-Hans'
  const home = segments.get(ego.centre)?.cluster.id
  const wordsOf = wordSplitter(language)
  const wrap = (text: string, fontSize: number) =>
    wrapName(text, { width: textRoom(RECIPE.ego.columnWidth), fontSize, maxLines: 3, wordsOf })
  return (id) => {
    const segment = segments.get(id)
    if (!segment) return { lines: [id], note: [] }
    return {
      lines: wrap(nameOf(segment), RECIPE.text.nameSize[language]),
      note: segment.cluster.id === home ? [] : wrap(nameOf(segment.cluster), RECIPE.text.countSize),
    }
  }
}
