import { fill } from '#app/i18n/fill.ts'
import { useWords } from '#app/ui/words.tsx'
import { FormPage } from './__form-page.tsx'
import { type MailState, OutboxHint } from './__outbox-hint.tsx'
import { SignInForm } from './__sign-in-form.tsx'

type Props = { email: string; next: string | null; mail: MailState }

/** The same for a new address and for one that has an account: who owns it learns which by mail. */
export function Registered({ email, next, mail }: Props) {
  const t = useWords().account
  const sent = mail.delivers || mail.outbox
  const title = mail.outbox ? t.outboxTitle : t.register.sentTitle
  return (
    <FormPage
      title={sent ? fill(title, { email }) : t.register.title}
      lead={mail.delivers ? t.register.sent : undefined}
    >
      <OutboxHint mail={mail} />
      <section className="panel">
        <div className="sec-h">
          <h2>{sent ? t.register.continueTitle : t.signIn.title}</h2>
        </div>
        <p className="hint">{t.register.continueHint}</p>
        <SignInForm next={next} email={email} label={t.signIn.submit} />
      </section>
    </FormPage>
  )
}
