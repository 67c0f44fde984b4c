import type { ViewSegment } from '#app/domain/graph/chain-view.ts'
import type { Criticality, SegmentId } from '#app/domain/knowledge/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { usePaths, useWords } from '../words.tsx'
import { CRITICALITY_WORD } from './legend.tsx'
import { useSegmentName } from './names.ts'

const DOTS = { 3: '●●●', 2: '●●○', 1: '●○○' } as const

/** Three dots, and the word where there is room for it. */
export function CriticalityMark({ level, word = false }: { level: Criticality; word?: boolean }) {
  const t = useWords().graph
  const said = t.criticality[CRITICALITY_WORD[level]]
  if (word) {
    return (
      <span className="cg-crit">
        <span aria-hidden="true">{DOTS[level]}</span> {said}
      </span>
    )
  }
  return (
    <span className="cg-crit" role="img" aria-label={fill(t.criticalityMark, { word: said })}>
      {DOTS[level]}
    </span>
  )
}

/** A link to a segment; one of another cluster names its cluster. */
export function SegmentLink({ segment, home }: { segment: ViewSegment; home: string }) {
  const to = usePaths()
  const nameOf = useSegmentName()
  return (
    <a href={to.segment(segment.id)}>
      {nameOf(segment)}
      {segment.cluster.id !== home && <small> {nameOf(segment.cluster)}</small>}
    </a>
  )
}

export type Partner = { id: SegmentId; criticality: Criticality }

type LinksProps = {
  partners: readonly Partner[]
  segments: ReadonlyMap<SegmentId, ViewSegment>
  home: string
}

/** Suppliers or customers as links, the most critical first. */
export function PartnerLinks({ partners, segments, home }: LinksProps) {
  return (
    <ul className="cg-partners">
      {partners.map(({ id, criticality }) => {
        const segment = segments.get(id)
        return segment ? (
          <li key={id}>
            <SegmentLink segment={segment} home={home} />
            <CriticalityMark level={criticality} />
          </li>
        ) : null
      })}
    </ul>
  )
}
