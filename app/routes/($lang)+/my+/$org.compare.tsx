import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { COMPARE } from '#app/domain/matching/decisions.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { compareFirms } from '#app/services/matching/compare-firms.server.ts'
import { findShortlist } from '#app/services/shortlist/find-shortlist.server.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { ComparePicker } from './__compare-picker.tsx'
import { CompareTable } from './__compare-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { organisationId, publicId: org } = membership
  const publicIds = new URL(args.request.url).searchParams.getAll('with')
  const [firms, shortlist] = await Promise.all([
    compareFirms(runtime, { actor, organisationId, publicIds, now: runtime.now() }),
    findShortlist(runtime, { actor, organisationId }),
  ])
  if (!firms || !shortlist) throw notFound()
  const choices = [...firms, ...shortlist].map(({ publicId, name, sample }) => ({
    publicId,
    name,
    sample,
  }))
  return {
    org,
    firms,
    choices: [...new Map(choices.map((one) => [one.publicId, one])).values()],
    asked: publicIds.length,
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { common, matching } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${matching.compare.title} · ${common.brand}` }]
}

export default function Compare() {
  const { org, firms, choices, asked } = useLoaderData<typeof loader>()
  const { matching } = useWords()
  const t = matching.compare
  const to = usePaths()
  const enough = firms.length >= COMPARE.least
  return (
    <main id="main" className="wrap">
      <div className="m-title">
        <h1>{t.title}</h1>
        <p className="meta bline no-print">
          <a href={to.shortlist(org)}>{t.back}</a>
          {enough && (
            <button className="btn sm txt" type="button" data-print hidden>
              {matching.print}
            </button>
          )}
        </p>
      </div>
      {asked > COMPARE.most && <Note tone="warn">{matching.faults.compare}</Note>}
      {enough ? <CompareTable firms={firms} /> : <p className="empty">{t.choose}</p>}
      <ComparePicker org={org} choices={choices} chosen={firms.map(({ publicId }) => publicId)} />
    </main>
  )
}
