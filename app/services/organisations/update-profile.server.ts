import { type Conflict, type Marks, mergeEdits } from '../../domain/enterprise/edit-conflict.ts'
import type { ProfileInput } from '../../domain/enterprise/schema.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { loadProfile } from './load-profile.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'
import { saveProfileRows } from './save-profile-rows.server.ts'

/** A second editor came first: what they changed, and the version the form goes on from. */
export type StaleEdit<T extends Record<string, unknown>> = {
  ok: false
  error: 'stale'
  conflict: Conflict<T>
  version: number
}

type Outcome =
  | { ok: true; value: { version: number; unverified: boolean } }
  | { ok: false; error: 'not-found' }
  | { ok: false; error: 'identifier_taken'; values: string[] }
  | StaleEdit<ProfileInput>

type Input = OwnScope & {
  version: number
  profile: ProfileInput
  /** Marks of the fields when the form was opened. */
  base: Marks | null
}

/** Saves everything a firm says of itself, unless somebody else changed one of these fields meanwhile. */
export function updateProfile(ports: OrganisationPorts, input: Input): Promise<Outcome> {
  return inTransaction(ports, async (inside): Promise<Outcome> => {
    const own = await findOwn(inside, { ...input, lock: true })
    if (!own) return { ok: false, error: 'not-found' }
    const theirs = await loadProfile(inside, own)
    if (own.version !== input.version) {
      const conflict = mergeEdits({ base: input.base, theirs, yours: input.profile })
      const { version } = own
      if (conflict.conflicts.length > 0) return { ok: false, error: 'stale', conflict, version }
    }
    const { profile } = input
    const taken = await saveProfileRows(inside, { own, profile, theirs })
    if (taken.length > 0) return { ok: false, error: 'identifier_taken', values: taken }
    const unverified = own.verifiedAt !== null && identityOf(theirs) !== identityOf(profile)
    const columns = columnsOf(profile)
    const verifiedAt = unverified ? null : own.verifiedAt
    const version = await saveOrganisation(inside, { id: own.id, ...columns, verifiedAt })
    return { ok: true, value: { version, unverified } }
  })
}

function columnsOf(profile: ProfileInput) {
  const { identifiers, sites, contacts, qualifications, certificates, markets, ...columns } =
    profile
  return columns
}

/** What a verification vouches for: with another name or number it no longer holds. */
function identityOf({ nameHans, identifiers }: ProfileInput): string {
  const numbers = identifiers.map((one) => `${one.scheme} ${one.value}`).sort()
  return JSON.stringify([nameHans, ...numbers])
}
