import type { Membership } from '../../domain/access/types.ts'
import { Icon } from '../primitives/icon.tsx'
import { usePaths, useWords } from '../words.tsx'

/** The organisations a person acts for, and the way to one more. */
export function OwnOrganisations({ memberships }: { memberships: readonly Membership[] }) {
  const t = useWords().account.page
  const to = usePaths()
  return (
    <>
      {memberships.length === 0 ? (
        <p className="ink2">{t.noOrganisations}</p>
      ) : (
        <ul className="lines">
          {memberships.map(({ publicId, name, published }) => (
            <li key={publicId}>
              <a href={to.organisation(publicId)}>{name}</a>
              {!published && <span className="meta">{t.draft}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="actbar">
        <a className="btn" href={to.newOrganisation()}>
          <Icon name="plus" />
          {t.addOrganisation}
        </a>
      </p>
    </>
  )
}
