import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrySampleSchema } from '#app/domain/account/schema.ts'
import { browserOf } from '#app/http/browser.server.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { orThrow } from '#app/http/result.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import {
  findSampleIdentities,
  signInSample,
} from '#app/services/account/sample-identities.server.ts'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { useWords } from '#app/ui/words.tsx'
import { FormPage } from './__form-page.tsx'

/** Sample identities need no password, so they exist for this machine alone. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireLocale(params)
  if (!context.loopback) throw notFound()
  const identities = await findSampleIdentities(context.runtime)
  if (identities.length === 0) throw notFound()
  return { identities }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params)
  if (!context.loopback) throw notFound()
  const form = await parseForm(request, TrySampleSchema, locale)
  if (!form.ok) throw notFound()
  const browser = browserOf(request)
  const { cookie } = orThrow(await signInSample(context.runtime, { ...form.value, browser }))
  return redirect(pathsFor(locale).my(), { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${account.sample.title} · ${common.brand}` },
    { name: 'robots', content: 'noindex' },
  ]
}

const LEAD = { sme: 'smeLead', chain_leader: 'chainLeaderLead' } as const

export default function TrySample() {
  const { identities } = useLoaderData<typeof loader>()
  const t = useWords().account.sample
  return (
    <FormPage title={t.title} lead={t.lead}>
      {identities.map(({ role, organisation }) => (
        <form key={role} method="post" className="fields">
          <div>
            <h2>{t[role]}</h2>
            {organisation && (
              <p>
                {organisation} <SampleTag sample />
              </p>
            )}
            <p className="ink2">{t[LEAD[role]]}</p>
          </div>
          <p className="actbar">
            <button className="btn" type="submit" name="role" value={role}>
              {fill(t.enter, { role: t[role] })}
            </button>
          </p>
        </form>
      ))}
    </FormPage>
  )
}
