import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LISTING_SIDES } from '#app/domain/listing/types.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { pageOf, requireLocale } from '#app/http/reading.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { type BoardFilter, findBoard } from '#app/services/listings/find-board.server.ts'
import { ListingRow } from '#app/ui/listing/listing-row.tsx'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { Pager } from '#app/ui/primitives/pager.tsx'
import { StandInNote } from '#app/ui/search/stand-in-note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { BoardChoices, BoardPicked, BoardTabs } from './__board-filters.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { runtime } = args.context
  const url = new URL(args.request.url)
  const filter = filterOf(url.searchParams, runtime)
  const page = pageOf(url)
  const viewer = await actorOf(args)
  const board = await findBoard(runtime, { filter, page, viewer })
  tellSearchedBy(args.context, board)
  return {
    board,
    filter,
    page,
    post: viewer?.memberships[0]?.publicId ?? null,
    now: runtime.now().toISOString(),
  }
}

/** A value that means nothing is no filter: an old address still opens the board. */
function filterOf(
  params: URLSearchParams,
  { knowledge, regions }: LoaderFunctionArgs['context']['runtime'],
): BoardFilter {
  const known = (name: string, isKnown: (value: string) => boolean) => {
    const value = params.get(name)
    return value && isKnown(value) ? value : undefined
  }
  return {
    side: LISTING_SIDES.find((side) => side === params.get('side')),
    cluster: known('cluster', (id) => knowledge.clusters.has(id)),
    city: known('city', (code) => regions.region(code) !== null),
    region: known('region', (id) => regions.layer(id) !== null),
  }
}

export const meta: MetaFunction = ({ params, location }) => {
  const { common, listing } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${listing.board.title} · ${common.brand}` },
    { name: 'description', content: listing.board.description },
    ...(location.search ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function Board() {
  const { board, filter, page, post, now } = useLoaderData<typeof loader>()
  const t = useWords()
  const to = usePaths()
  const filtered = Object.values(filter).some(Boolean)
  return (
    <main id="main" className="wrap">
      <div className="board-h">
        <h1>{t.listing.board.title}</h1>
        <a
          className="btn sm end"
          href={
            post ? to.newListing(post, { side: 'demand' }) : to.register(to.listings({ ...filter }))
          }
        >
          <Icon name="plus" />
          {t.listing.own.postNeed}
        </a>
      </div>
      <div className="layout-f">
        <BoardChoices board={board} filter={filter} />
        <div>
          <BoardTabs board={board} filter={filter} />
          <BoardPicked board={board} filter={filter} />
          <StandInNote degraded={board.degraded} />
          {board.lines.length === 0 ? (
            <div className="empty read">
              <p>{filtered ? t.listing.board.empty : t.listing.board.emptyAll}</p>
              {filtered && (
                <p className="actbar">
                  <a className="btn" href={to.listings()}>
                    {t.listing.board.clear}
                  </a>
                </p>
              )}
            </div>
          ) : (
            <ul className="llist">
              {board.lines.map((line) => (
                <ListingRow key={line.publicId} line={line} now={now} />
              ))}
            </ul>
          )}
          <Pager
            page={page}
            pageSize={board.pageSize}
            total={board.total}
            capped={board.capped}
            href={(n) => to.listings({ ...filter, page: n })}
          />
        </div>
      </div>
    </main>
  )
}
