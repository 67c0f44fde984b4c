import { LISTING_SIDES } from '#app/domain/listing/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import type { Board, BoardChoice, BoardFilter } from '#app/services/listings/find-board.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

type Props = { board: Board; filter: BoardFilter }

export function BoardTabs({ board, filter }: Props) {
  const t = useWords()
  const to = usePaths()
  const { side, ...others } = filter
  return (
    <nav className="tabs" aria-label={t.listing.board.kinds}>
      <a href={to.listings(others)} aria-current={side ? undefined : 'page'}>
        {t.listing.board.all}
        <small>{formatNumber(board.sides.supply + board.sides.demand)}</small>
      </a>
      {LISTING_SIDES.toReversed().map((one) => (
        <a
          key={one}
          href={to.listings({ ...others, side: one })}
          aria-current={side === one ? 'page' : undefined}
        >
          <Seal side={one} />
          {t.vocabulary.side[one]}
          <small>{formatNumber(board.sides[one])}</small>
        </a>
      ))}
    </nav>
  )
}

/** Clusters and places as links: a column on a desk, folded on a phone. */
export function BoardChoices({ board, filter }: Props) {
  const t = useWords().listing.board
  return (
    <>
      <aside className="board-side only-lg">
        <Choices board={board} filter={filter} />
      </aside>
      <details className="fbox board-fold">
        <summary>
          {t.filters}
          <Icon name="down" />
        </summary>
        <div className="board-side">
          <Choices board={board} filter={filter} />
        </div>
      </details>
    </>
  )
}

function Choices({ board, filter }: Props) {
  const t = useWords().listing.board
  const { cluster, city, region } = filter
  return (
    <>
      <h2>{t.clusters}</h2>
      <Picks all={t.allClusters} field="cluster" filter={filter}>
        {withChosen(board.clusters, cluster)}
      </Picks>
      <h2>{t.places}</h2>
      <Picks all={t.allPlaces} field="region" filter={filter}>
        {withChosen(board.regions, region)}
      </Picks>
      <Picks field="city" filter={filter}>
        {withChosen(board.cities, city)}
      </Picks>
    </>
  )
}

const MOST_CHOICES = 24

function withChosen(choices: readonly BoardChoice[], chosen?: string): BoardChoice[] {
  return choices.filter((one, at) => at < MOST_CHOICES || one.value === chosen)
}

type PicksProps = {
  all?: string
  field: 'cluster' | 'city' | 'region'
  filter: BoardFilter
  children: BoardChoice[]
}

function Picks({ all, field, filter, children }: PicksProps) {
  const locale = useLocale()
  const to = usePaths()
  // A city lies in its region: choosing one of the two drops the other.
  const others = field === 'cluster' ? filter : { ...filter, city: undefined, region: undefined }
  const none = field === 'cluster' ? !filter.cluster : !filter.city && !filter.region
  return (
    <div className="picks">
      {all && (
        <a
          href={to.listings({ ...others, [field]: undefined })}
          aria-current={none ? 'true' : undefined}
        >
          {all}
        </a>
      )}
      {children.map((one) => (
        <a
          key={one.value}
          href={to.listings({ ...others, [field]: one.value })}
          aria-current={filter[field] === one.value ? 'true' : undefined}
        >
          <span>{nameIn(locale, one)}</span>
          <span className="c">{formatNumber(one.count)}</span>
        </a>
      ))}
    </div>
  )
}

/** What is chosen, each with a way to drop it. */
export function BoardPicked({ board, filter }: Props) {
  const t = useWords().listing.board
  const locale = useLocale()
  const to = usePaths()
  const picked = (['cluster', 'region', 'city'] as const).flatMap((field) => {
    const choices = { cluster: board.clusters, region: board.regions, city: board.cities }[field]
    const value = filter[field]
    const choice = choices.find((one) => one.value === value)
    return value ? [{ field, name: choice ? nameIn(locale, choice) : value }] : []
  })
  if (picked.length === 0) return null
  return (
    <p className="picked">
      {picked.map(({ field, name }) => (
        <a
          key={field}
          className="tag"
          href={to.listings({ ...filter, [field]: undefined })}
          aria-label={fill(t.without, { name })}
        >
          {name}
          <Icon name="cross" />
        </a>
      ))}
    </p>
  )
}
