import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor, queryString } from '#app/paths.ts'
import { findBlocks } from '#app/services/matching/block-organisation.server.ts'
import { findFirmsNamed } from '#app/services/matching/find-firms-named.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { DoneNote } from '#app/ui/matching/done-note.tsx'
import { useWords } from '#app/ui/words.tsx'
import { BlockList, BlockSearch } from './__block-parts.tsx'
import { decide } from './__decide.server.ts'
import { doneNote } from './__done.server.ts'

/** Characters of a name that are looked for. */
const LONGEST = 80

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { organisationId } = membership
  const url = new URL(args.request.url)
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST)
  const blocks = await findBlocks(runtime, { actor, organisationId })
  if (!blocks) throw notFound()
  const found = q === '' ? null : await findFirmsNamed(runtime, { actor, organisationId, q })
  return { blocks, q, found, done: await doneNote(runtime, { actor, organisationId, url }) }
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await decide(args)
  if (!('done' in outcome)) return outcome
  const to = pathsFor(requireLocale(args.params))
  return redirect(to.blocks(args.params.org ?? '') + queryString(outcome))
}

export const meta: MetaFunction = ({ params }) => {
  const { common, matching } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${matching.blocks.title} · ${common.brand}` }]
}

export default function Blocks() {
  const { blocks, q, found, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().matching.blocks
  return (
    <main id="main" className="wrap">
      <div className="m-title">
        <h1>{t.title}</h1>
      </div>
      <p className="read">{t.lead}</p>
      <p className="read ink2">{t.private}</p>
      <FormErrors errors={answer?.errors} />
      <DoneNote done={done} />
      <BlockSearch q={q} found={found} />
      <BlockList blocks={blocks} />
    </main>
  )
}
