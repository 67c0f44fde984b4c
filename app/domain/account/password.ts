import { COMMON_PASSWORDS } from './common-passwords.ts'
import { PASSWORD } from './limits.ts'

export const PASSWORD_FAULTS = [
  'password-short',
  'password-long',
  'password-common',
  'password-is-mail',
] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

/** Why a password cannot be chosen, or null. Length and guessability count, kinds of characters do not. */
export function faultOfPassword(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD.minLength) return 'password-short'
  if (length > PASSWORD.maxLength) return 'password-long'
  const plain = password.normalize('NFKC').toLowerCase()
  const mail = email.toLowerCase()
  if (plain === mail || plain === mail.split('@')[0]) return 'password-is-mail'
  return isGuessable(plain) ? 'password-common' : null
}

/** In the list, one or two characters over and over, or a run such as 12345678901. */
function isGuessable(plain: string): boolean {
  if (COMMON_PASSWORDS.has(plain) || new Set(plain).size <= 2) return true
  const points = [...plain].map((character) => character.codePointAt(0) ?? 0)
  const steps = points.slice(1).map((point, i) => point - (points[i] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}
