import type { Place } from '../../domain/enterprise/places.ts'
import { PositionMark, Seal } from '../primitives/marks.tsx'
import { SegmentTag } from '../primitives/segment-tag.tsx'

/** Places in the chain: position, cluster and segment; what the firm needs is told by the open seal. */
export function PlaceTags({ places }: { places: readonly Place[] }) {
  return (
    <ul className="places">
      {places.map((place) => (
        <li key={`${place.side} ${place.id}`}>
          {place.side === 'needs' && <Seal side="demand" />}
          <PositionMark position={place.position} /> <SegmentTag segment={place} />
        </li>
      ))}
    </ul>
  )
}
