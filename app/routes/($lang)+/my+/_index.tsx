import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/actor.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { OwnOrganisations } from '#app/ui/layout/own-organisations.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Straight to the only organisation, or to naming the first one. */
export async function loader(args: LoaderFunctionArgs) {
  const to = pathsFor(requireLocale(args.params))
  const { memberships } = await requireActor(args)
  const [first, second] = memberships
  if (!first) throw redirect(to.newOrganisation())
  if (!second) throw redirect(to.organisation(first.publicId))
  return { memberships }
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${account.my.title} · ${common.brand}` }]
}

export default function MyOrganisations() {
  const { memberships } = useLoaderData<typeof loader>()
  const t = useWords().account.my
  return (
    <main id="main" className="wrap formpage">
      <h1>{t.title}</h1>
      <p className="ink2">{t.lead}</p>
      <OwnOrganisations memberships={memberships} />
    </main>
  )
}
