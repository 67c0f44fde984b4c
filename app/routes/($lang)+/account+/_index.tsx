import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/actor.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { findSessions } from '#app/services/account/find-sessions.server.ts'
import { findUserById } from '#app/services/account/find-user.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { OwnOrganisations } from '#app/ui/layout/own-organisations.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { action } from './__account-action.server.ts'
import { Identity } from './__identity.tsx'
import { LanguageForm } from './__language-form.tsx'
import { PasswordForm } from './__password-form.tsx'
import { Sessions } from './__sessions.tsx'

export { action } from './__account-action.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const pageLocale = requireLocale(args.params)
  const { runtime } = args.context
  const actor = await requireActor(args)
  const [sessions, user] = await Promise.all([
    findSessions(runtime, { actor }),
    findUserById(runtime, actor.userId),
  ])
  return {
    email: actor.email,
    verified: actor.emailVerified,
    sample: actor.sample,
    memberships: actor.memberships,
    locale: user?.locale ?? pageLocale,
    sessions: sessions.map(({ createdAt, lastUsedAt, ...rest }) => ({
      ...rest,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    })),
    done: new URL(args.request.url).searchParams.get('done'),
    now: runtime.now().toISOString(),
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${account.page.title} · ${common.brand}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Account() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().account.page
  const said = Object.entries(t.done).find(([code]) => code === data.done)?.[1]
  const errors = answer?.errors ?? {}
  return (
    <main id="main" className="wrap formpage">
      <h1>{t.title}</h1>
      <div className="fields sec">
        {said && !answer && <Note tone="ok">{said}</Note>}
        <FormErrors errors={errors} />
      </div>
      <div className="half sec">
        <div className="narrow">
          <Identity email={data.email} verified={data.verified} />
          <section className="panel">
            <div className="sec-h">
              <h2>{t.organisations}</h2>
            </div>
            <OwnOrganisations memberships={data.memberships} />
          </section>
          <LanguageForm locale={data.locale} />
        </div>
        <div className="narrow">
          <Sessions sessions={data.sessions} now={data.now} />
          {!data.sample && <PasswordForm email={data.email} errors={errors} />}
        </div>
      </div>
    </main>
  )
}
