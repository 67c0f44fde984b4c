import type { ViewSegment } from '#app/domain/graph/chain-view.ts'
import { nameIn } from '#app/i18n/index.ts'
import { useLocale } from '../words.tsx'

/** Says the name of a segment in the language of the page. */
export function useSegmentName(): (segment: { zh: string; en: string }) => string {
  const locale = useLocale()
  return (segment) => nameIn(locale, segment)
}

/**
 * The lines of a box in the language of the page. Traditional Chinese shares the breaks of the simplified
 * drawing; where its name is not as long, it is converted line by line.
 */
export function linesOf(name: string, lines: readonly string[]): string[] {
  const joined = lines.join('')
  if (name === joined || name.length !== joined.length) return [...lines]
  let at = 0
  return lines.map((line) => {
    const part = name.slice(at, at + line.length)
    at += line.length
    return part
  })
}

export function byId(segments: readonly ViewSegment[]): ReadonlyMap<string, ViewSegment> {
  return new Map(segments.map((segment) => [segment.id, segment]))
}
