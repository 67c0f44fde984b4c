import type { GeometryLocale } from './types.ts'

/** Splits a name into words. Break places may differ between Node versions, so drawings are stored. */
export function wordSplitter(locale: GeometryLocale): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) => [...segmenter.segment(text)].map(({ segment }) => segment)
}
