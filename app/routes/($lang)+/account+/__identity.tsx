import { Icon } from '#app/ui/primitives/icon.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

/** Whose account it is, and the way out. */
export function Identity({ email, verified }: { email: string; verified: boolean }) {
  const t = useWords().account
  return (
    <section className="panel">
      <dl className="kv">
        <dt>{t.email}</dt>
        <dd>
          {email}{' '}
          <span className={verified ? 'bdg ok' : 'bdg warn'}>
            <Icon name={verified ? 'check' : 'warn'} />
            {verified ? t.page.verified : t.page.unverified}
          </span>
        </dd>
      </dl>
      <form className="actbar" method="post" action={usePaths().signOut()}>
        <button className="btn sm" type="submit">
          {t.signOut}
        </button>
      </form>
    </section>
  )
}
