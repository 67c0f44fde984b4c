import type { MembershipRole } from '#app/domain/enterprise/types.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Props = {
  publicId: string
  members: readonly { email: string; role: MembershipRole; self: boolean }[]
}

/** Who speaks for the firm. The last owner cannot leave, and is told so instead of shown a button. */
export function Members({ publicId, members }: Props) {
  const { enterprise, vocabulary } = useWords()
  const t = enterprise.profile
  const to = usePaths()
  const owners = members.filter((one) => one.role === 'owner')
  const lastOwner = owners.length === 1 && owners[0]?.self === true
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.membersTitle}</h2>
      </div>
      <ul className="links">
        {members.map((one) => (
          <li key={one.email}>
            {one.email} <span className="meta">{vocabulary.membershipRole[one.role]}</span>{' '}
            {one.self && <b>{t.you}</b>}
          </li>
        ))}
      </ul>
      {lastOwner ? (
        <p className="hint pad">{t.lastOwner}</p>
      ) : (
        <details className="why pad">
          <summary>{t.leaveTitle}</summary>
          <form method="post" action={to.organisation(publicId)} className="stack">
            <p className="dense">{t.leaveHint}</p>
            <button className="btn bad sm" type="submit" name="intent" value="leave">
              {t.leave}
            </button>
          </form>
        </details>
      )}
    </section>
  )
}
