import { nameIn } from '../../i18n/index.ts'
import { useLocale, usePaths } from '../words.tsx'

/** What a page needs to name a segment; the loader takes it from the knowledge. */
export type SegmentName = {
  id: string
  zh: string
  en: string
  cluster: { id: string; zh: string; en: string }
}

/** Cluster › segment. Always with the cluster: the same word in two clusters is two things. */
export function SegmentTag({ segment }: { segment: SegmentName }) {
  const locale = useLocale()
  const to = usePaths()
  return (
    <a className="tag" href={to.segment(segment.id)}>
      <small>{nameIn(locale, segment.cluster)} ›</small> {nameIn(locale, segment)}
    </a>
  )
}
