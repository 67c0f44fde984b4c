/** Every number of the account rules, in one place. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const SESSION = {
  /** A session that nobody uses ends; use slides it (ASVS 7.3.1). */
  idleMs: 14 * DAY,
  /** However busy, a session ends: a stolen cookie does not live for ever (ASVS 7.3.2). */
  absoluteMs: 30 * DAY,
  /** "Last used" is written at most this often, so that a page view costs no write. */
  touchMs: HOUR,
} as const

export const PASSWORD = {
  /** NIST SP 800-63B asks for 8 at least; there is no second factor yet. */
  minLength: 10,
  /** argon2 hashes any length; this bounds the work of one request. */
  maxLength: 200,
} as const

export const TOKEN = {
  /** 256 random bits: guessing is out of reach, so the stored hash needs no salt. */
  bytes: 32,
  /** A mail may be read the next morning. */
  verifyMs: 24 * HOUR,
  /** A reset is done at once or asked for again. */
  resetMs: HOUR,
} as const

export type ThrottleRule = { readonly hits: number; readonly windowMs: number }

/** How often something may be tried in a window. `account` counts for a mail address, `address` for a peer. */
export const THROTTLE = {
  /** 10 wrong passwords: a person has long asked for a reset, a guesser has got nowhere. */
  signInAccount: { hits: 10, windowMs: 15 * MINUTE },
  /** An office of 50 people behind one address; spraying one password over accounts stops here. */
  signInAddress: { hits: 50, windowMs: 15 * MINUTE },
  /** Mails that anybody can cause to be sent to one mailbox. */
  mailAccount: { hits: 5, windowMs: HOUR },
  /** Mails that one peer can cause, over all mailboxes. */
  mailAddress: { hits: 30, windowMs: HOUR },
} as const satisfies Record<string, ThrottleRule>
export type ThrottleAction = keyof typeof THROTTLE

export const DELIVERY = {
  /** Deliveries claimed by one turn, sent side by side. */
  batch: 5,
  /** A claim holds that long: more than the time limits of one SMTP dialogue. A crashed sender's claim frees itself. */
  leaseMs: 2 * MINUTE,
  /** First wait after a failure; it doubles each time. */
  firstRetryMs: 30 * SECOND,
  longestRetryMs: HOUR,
  /** After as many failures (about one hour) the delivery is parked for a person to look at. */
  tries: 8,
  /** How often the mail job looks for due deliveries: PGlite delivers no NOTIFY. */
  pollMs: SECOND,
} as const

/** How long mails and their deliveries are kept after they were written. */
export const MESSAGE_KEPT_MS = 30 * DAY

/** The wait after the n-th failure, n from 1. */
export function retryDelayMs(failures: number): number {
  return Math.min(DELIVERY.firstRetryMs * 2 ** (failures - 1), DELIVERY.longestRetryMs)
}
