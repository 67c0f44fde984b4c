import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { findMessages } from '#app/services/account/find-messages.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { Letter } from './__letter.tsx'
import { mailState } from './__mail-state.server.ts'

/** Mails open accounts: on any other machine, or with a mail server, this page does not exist. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireLocale(params)
  if (!mailState(context).outbox) throw notFound()
  const messages = await findMessages(context.runtime)
  return {
    messages: messages.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${account.outbox.title} · ${common.brand}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Outbox() {
  const { messages } = useLoaderData<typeof loader>()
  const t = useWords().account.outbox
  return (
    <main id="main" className="wrap formpage">
      <h1>{t.title}</h1>
      <p className="ink2 read">{t.lead}</p>
      {messages.length === 0 && <p className="sec">{t.empty}</p>}
      {messages.map((message) => (
        <Letter key={message.id} {...message} />
      ))}
    </main>
  )
}
