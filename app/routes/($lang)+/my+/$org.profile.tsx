import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { marksOf, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { profileFormValues } from '#app/domain/enterprise/form-values.ts'
import { regionChoices } from '#app/domain/enterprise/region-choices.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { getOwnOrganisation } from '#app/services/organisations/get-own-organisation.server.ts'
import { LabelledErrors } from '#app/ui/enterprise/labelled-errors.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { ConflictNote } from './__conflict-note.tsx'
import { regionsOf } from './__form-world.server.ts'
import { Members } from './__members.tsx'
import { saveProfile } from './__profile-action.server.ts'
import { ProfileFields } from './__profile-fields.tsx'
import { ProfileLists } from './__profile-lists.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { publicId } = membership
  const own = await getOwnOrganisation(runtime, { userId: actor.userId, publicId })
  if (!own) throw notFound()
  return {
    publicId,
    name: own.profile.nameHans,
    sample: own.sample,
    version: own.version,
    base: writeMarks(marksOf(own.profile)),
    values: profileFormValues(own.profile),
    members: own.members,
    regions: regionChoices(runtime.regions),
    others: regionsOf(
      runtime,
      own.profile.sites.map((one) => one.regionCode),
    ),
    markets: runtime.regions.markets.map(({ id, zh, en }) => ({ id, zh, en })),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const scope = { userId: actor.userId, publicId: membership.publicId }
  return saveProfile(args, { locale, scope })
}

export const meta: MetaFunction = ({ params }) => {
  const t = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${t.enterprise.profile.title} · ${t.common.brand}` }]
}

export default function Profile() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().enterprise.profile
  const to = usePaths()
  const form = { values: answer?.values ?? data.values, errors: answer?.errors ?? {} }
  return (
    <main id="main" className="wrap">
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="ink2">
          {data.name} <SampleTag sample={data.sample} />
        </p>
        <p className="ink2">{t.lead}</p>
      </div>
      {!answer && data.done === 'saved' && (
        <Note tone="ok">
          {t.saved} <a href={to.tags(data.publicId)}>{t.retag}</a>
        </Note>
      )}
      {!answer && data.done === 'unverified' && <Note tone="warn">{t.unverified}</Note>}
      {answer?.conflicts ? (
        <ConflictNote conflicts={answer.conflicts} />
      ) : (
        <LabelledErrors errors={answer?.errors} />
      )}
      <form method="post" className="sheet wide" noValidate>
        {/* The button that Enter presses: it must save, not remove a row. */}
        <button className="vh" type="submit" name="intent" value="save" tabIndex={-1}>
          {t.save}
        </button>
        <input type="hidden" name="version" value={answer?.version ?? data.version} />
        <input type="hidden" name="base" value={answer?.base ?? data.base} />
        <ProfileFields form={form} />
        <ProfileLists form={form} {...data} />
        <div className="actbar">
          <button className="btn pri" type="submit" name="intent" value="save">
            {t.save}
          </button>
          <a className="btn txt" href={to.organisation(data.publicId)}>
            {data.name}
          </a>
        </div>
      </form>
      <Members publicId={data.publicId} members={data.members} />
    </main>
  )
}
