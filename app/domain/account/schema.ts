import { z } from 'zod'

const MOST_TYPED = 1_000

/** Lower-cased: nobody means two mailboxes by the case of a letter. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** Only bounded here; the rules for a new one are in `faultOfPassword`. */
const password = z.string().max(MOST_TYPED)
const token = z.string().max(100)

export const RegisterSchema = z.object({ email, password })
export const SignInSchema = z.object({ email, password })
export const ForgotPasswordSchema = z.object({ email })
export const ResetPasswordSchema = z.object({ token, password })
export const VerifyEmailSchema = z.object({ token })
export const ChangePasswordSchema = z.object({ oldPassword: password, newPassword: password })

export const SAMPLE_ROLES = ['sme', 'chain_leader'] as const
export type SampleRole = (typeof SAMPLE_ROLES)[number]
export const TrySampleSchema = z.object({ role: z.enum(SAMPLE_ROLES) })
