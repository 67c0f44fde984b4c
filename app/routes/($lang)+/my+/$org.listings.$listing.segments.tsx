import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { ListingProposals } from './__listing-proposals.tsx'
import { ListingSegmentSearch } from './__listing-segment-search.tsx'
import { actOnSegments, loadSegments } from './__listing-segments.server.ts'
import { ListingSource } from './__listing-source.tsx'
import { ListingStepper } from './__listing-stepper.tsx'

export function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  return loadSegments(args)
}

export function action(args: ActionFunctionArgs) {
  return actOnSegments(args)
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const { common, listing } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${listing.segments.title[data?.side ?? 'demand']} · ${common.brand}` }]
}

/** Second step: the segments that the text means, each with the words that led to it; then it goes out. */
export default function ListingSegments() {
  const data = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { segments: t, form, manage, view, own } = useWords().listing
  const locale = useLocale()
  const to = usePaths()
  const draft = data.state === 'draft'
  const { refusal } = said ?? {}
  return (
    <main id="main" className="wrap page">
      <nav className="crumb" aria-label={view.crumb}>
        <a href={to.myListings(data.org)}>{own.title}</a>
      </nav>
      <h1>{t.title[data.side]}</h1>
      {draft && <ListingStepper at="segments" />}
      {refusal === 'stale' && <Note tone="warn">{t.stale}</Note>}
      {refusal === 'expired' && (
        <Note tone="bad">
          {t.expired} <a href={to.editListing(data.org, data.publicId)}>{t.editText}</a>
        </Note>
      )}
      {refusal === 'organisation-unpublished' && (
        <Note tone="bad">
          {manage.unpublished} <a href={to.organisation(data.org)}>{form.toOrganisation}</a>
        </Note>
      )}
      <div className="half listing-step">
        <ListingSource data={data} />
        <form method="post">
          <input type="hidden" name="version" value={data.version} />
          <div className="sec-h">
            <h2>{t.proposals}</h2>
          </div>
          <p className="hint said">{data.rows.length > 0 ? t.lead : t.none}</p>
          <ListingProposals rows={data.rows} values={said?.values} />
          <ListingSegmentSearch
            text={said?.find ?? ''}
            found={said?.found ?? data.added}
            ticked={said?.ticked ?? data.added.map((one) => one.id)}
          />
          <p className="actbar">
            <button className="btn pri" type="submit" name="intent" value="publish">
              {draft ? t.publish : t.save}
            </button>
            {draft && (
              <span className="meta">
                {fill(t.publishNote, { day: formatDay(locale, data.validUntil) })}
              </span>
            )}
          </p>
        </form>
      </div>
    </main>
  )
}
