import type { SearchDocument } from '../../domain/search/document.ts'
import { FreshBadge } from '../primitives/badges.tsx'
import { SampleTag, Seal } from '../primitives/marks.tsx'
import { usePaths } from '../words.tsx'

type Brief = Pick<
  SearchDocument,
  'id' | 'publicId' | 'side' | 'title' | 'organisationName' | 'sample' | 'confirmedAt'
>

/** Listings in two lines each: what, who, how fresh. */
export function BriefListings({ listings, now }: { listings: readonly Brief[]; now: string }) {
  const to = usePaths()
  return (
    <ul className="nlist">
      {listings.map((one) => (
        <li key={one.id}>
          <Seal side={one.side ?? 'demand'} />
          <div>
            <a className="q" href={to.listing(one.publicId)}>
              {one.title}
            </a>
            <p className="meta">
              <span>
                {one.organisationName} <SampleTag sample={one.sample} />
              </span>
              <FreshBadge confirmedAt={one.confirmedAt} now={now} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
