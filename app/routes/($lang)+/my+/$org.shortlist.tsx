import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { apiPaths, localeOfPrefix, pathsFor, queryString } from '#app/paths.ts'
import { findShortlist } from '#app/services/shortlist/find-shortlist.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { DoneNote } from '#app/ui/matching/done-note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { decide } from './__decide.server.ts'
import { doneNote } from './__done.server.ts'
import { ShortlistRows } from './__shortlist-rows.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { organisationId, publicId: org } = membership
  const lines = await findShortlist(runtime, { actor, organisationId })
  if (!lines) throw notFound()
  const url = new URL(args.request.url)
  const done = await doneNote(runtime, { actor, organisationId, url })
  return { org, lines, done, now: runtime.now().toISOString() }
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await decide(args)
  if (!('done' in outcome)) return outcome
  const to = pathsFor(requireLocale(args.params))
  return redirect(to.shortlist(args.params.org ?? '') + queryString(outcome))
}

export const meta: MetaFunction = ({ params }) => {
  const { common, matching } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${matching.shortlist.title} · ${common.brand}` }]
}

export default function Shortlist() {
  const { org, lines, done, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { matching } = useWords()
  const t = matching.shortlist
  const to = usePaths()
  const language = useLocale()
  return (
    <main id="main" className="wrap">
      <div className="m-title">
        <h1>{t.title}</h1>
        <p className="meta">{t.lead}</p>
        {lines.length > 0 && (
          <p className="meta end bline no-print">
            <a href={`${apiPaths.shortlistCsv(org)}${queryString({ language })}`}>{matching.csv}</a>
            <button className="btn sm txt" type="button" data-print hidden>
              {matching.print}
            </button>
          </p>
        )}
      </div>
      <FormErrors errors={answer?.errors} />
      <DoneNote done={done} />
      {lines.length > 0 ? (
        <ShortlistRows org={org} lines={lines} now={now} values={answer?.values ?? {}} />
      ) : (
        <div className="empty m-empty">
          <p>{t.empty}</p>
          <p>
            <a className="btn pri" href={to.matches(org)}>
              {t.toMatches}
            </a>
          </p>
        </div>
      )}
    </main>
  )
}
