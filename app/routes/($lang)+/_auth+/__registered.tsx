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
  return (
    <FormPage
      title={sent ? fill(t.register.sentTitle, { email }) : t.register.title}
      lead={sent ? t.register.sent : undefined}
    >
      <OutboxHint mail={mail} />
      <section>
        <div className="sec-h">
          <h2>{sent ? t.register.continueTitle : t.signIn.title}</h2>
        </div>
        <p className="hint">{t.register.continueHint}</p>
      </section>
      <SignInForm next={next} email={email} label={t.signIn.submit} />
    </FormPage>
  )
}
