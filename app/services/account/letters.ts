import type { Locale } from '../../paths.ts'

/** The mails of an account. `verify` and `reset` carry a link with a token. */
export type Letter =
  | { template: 'verify' | 'reset'; locale: Locale; token: string }
  | { template: 'already-registered' | 'password-changed'; locale: Locale }

/** Puts a letter into words; the caller knows the catalogue and the address of the site. */
export type WriteLetter = (letter: Letter) => { subject: string; body: string }

/** What may go to an address that nobody has proved to own: only what its owner needs to get in or to know. */
const TO_UNVERIFIED: ReadonlySet<Letter['template']> = new Set([
  'verify',
  'reset',
  'already-registered',
])

export function mayReceive(template: Letter['template'], verified: boolean): boolean {
  return verified || TO_UNVERIFIED.has(template)
}
