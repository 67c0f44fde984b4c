import { fill } from '#app/i18n/fill.ts'
import type { LinkFault } from '#app/services/account/email-tokens.server.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Link = { token: string; email: string; fault: LinkFault | null; signedIn: boolean }

/** The link of the mail: names whose address it is, and asks for a press. */
export function VerifyLink({ token, email, fault, signedIn }: Link) {
  const t = useWords().account
  const to = usePaths()
  if (fault) {
    return (
      <>
        <p>{t.refusals[fault]}</p>
        <p className="actbar">
          <a className="btn pri" href={signedIn ? to.verifyEmail() : to.signIn()}>
            {signedIn ? t.verify.title : t.signIn.title}
          </a>
        </p>
      </>
    )
  }
  return (
    <form className="fields" id="form" method="post">
      <p>{fill(t.verify.press, { email })}</p>
      <input type="hidden" name="token" value={token} />
      <p className="actbar">
        <button className="btn pri" type="submit">
          {t.verify.submit}
        </button>
      </p>
    </form>
  )
}

type Waiting = { email: string; verified: boolean; sent: boolean }

export function VerifyWaiting({ email, verified, sent }: Waiting) {
  const t = useWords().account.verify
  if (verified) return <p>{fill(t.already, { email })}</p>
  return (
    <form className="fields" id="form" method="post">
      {sent && <Note tone="ok">{t.sent}</Note>}
      <p>{fill(t.waiting, { email })}</p>
      <p className="actbar">
        <button className="btn" type="submit">
          {t.resend}
        </button>
      </p>
    </form>
  )
}
