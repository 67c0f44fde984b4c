import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MATCH_TABS } from '#app/domain/matching/decisions.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, pageOf, requireLocale } from '#app/http/reading.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { recordExposure } from '#app/services/exposure/record-exposure.server.ts'
import { findFittingListings } from '#app/services/matching/find-fitting-listings.server.ts'
import { findMatches } from '#app/services/matching/find-matches.server.ts'
import { decide } from './__decide.server.ts'
import { doneNote } from './__done.server.ts'
import { FittingListingsPage } from './__fitting-listings-page.tsx'
import { MatchesPage } from './__matches-page.tsx'

function tabOf(url: URL) {
  return MATCH_TABS.find((tab) => tab === url.searchParams.get('direction')) ?? 'upstream'
}

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { organisationId, publicId: org } = membership
  const url = new URL(args.request.url)
  const now = runtime.now()
  const tab = tabOf(url)
  const page = pageOf(url)
  const open = url.searchParams.get('with')
  const done = await doneNote(runtime, { actor, organisationId, url })
  const own = { org, now: now.toISOString(), done, open }
  if (tab === 'listings') {
    const fitting = await findFittingListings(runtime, { actor, organisationId, page, open, now })
    if (!fitting) throw notFound()
    return { ...own, tab, fitting, matches: null }
  }
  const matches = await findMatches(runtime, {
    actor,
    organisationId,
    direction: tab,
    page,
    open,
    now,
  })
  if (!matches) throw notFound()
  tellSearchedBy(args.context, matches)
  // a page that follows an act is the same look at the list
  if (matches.page === 1 && !done && open === null) {
    const organisationIds = matches.partners.map((partner) => partner.organisationId)
    await recordExposure(runtime, { organisationIds, now })
  }
  return { ...own, tab, matches, fitting: null }
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await decide(args)
  if (!('done' in outcome)) return outcome
  const { done, target } = outcome
  const url = new URL(args.request.url)
  const stays = done === 'shortlisted' || done === 'restored'
  const direction = tabOf(url)
  return redirect(
    pathsFor(requireLocale(args.params)).matches(args.params.org ?? '', {
      direction,
      done,
      target,
      ...(stays && direction !== 'listings' ? { with: target } : {}),
    }),
  )
}

export const meta: MetaFunction = ({ params }) => {
  const { common, matching } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${matching.title} · ${common.brand}` }]
}

export default function Matches() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const state = { values: answer?.values ?? {}, errors: answer?.errors ?? {} }
  return data.matches ? (
    <MatchesPage {...data} {...state} />
  ) : (
    <FittingListingsPage {...data} {...state} />
  )
}
