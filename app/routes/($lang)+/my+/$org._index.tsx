import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { getOwnOrganisation } from '#app/services/organisations/get-own-organisation.server.ts'
import { DescribePage } from './__describe-page.tsx'
import { actOnOwn } from './__own-actions.server.ts'
import { ownHomeOf } from './__own-home.server.ts'
import { OwnHomePage } from './__own-home-page.tsx'

/** The firm's home; while it is a draft, the step at which it says what it makes and needs. */
export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { publicId } = membership
  const own = await getOwnOrganisation(runtime, { userId: actor.userId, publicId })
  if (!own) throw notFound()
  const done = new URL(args.request.url).searchParams.get('done')
  if (own.state !== 'draft') return { draft: null, home: ownHomeOf(runtime, own), done }
  const { version, sample, profile, products } = own
  const namesOf = (side: string) =>
    products.filter((one) => one.side === side).map((one) => one.name)
  const draft = {
    publicId,
    version,
    sample,
    name: profile.nameHans,
    about: profile.about,
    offers: namesOf('offers'),
    needs: namesOf('needs'),
  }
  return { draft, home: null, done }
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const scope = { userId: actor.userId, publicId: membership.publicId }
  return actOnOwn(args, { locale, scope })
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const t = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  const title = data?.home?.name ?? t.onboarding.describe.title
  return [{ title: `${title} · ${t.common.brand}` }]
}

export default function OwnOrganisation() {
  const { draft, home, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  if (draft) return <DescribePage draft={draft} answer={answer} kept={done === 'kept'} />
  return (
    home && (
      <OwnHomePage home={home} done={answer ? null : done} refused={answer?.errors.form ?? null} />
    )
  )
}
