import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns.ts'

export const user = pgTable('user', {
  id: id(),
  /** Lower-cased; the only personal datum an account needs. */
  email: text('email').notNull().unique(),
  emailVerifiedAt: moment('email_verified_at'),
  passwordHash: text('password_hash').notNull(),
  locale: text('locale').notNull().default('zh-Hans'),
  /** A one-click sample identity; works on loopback only. */
  sampleRole: text('sample_role'),
  createdAt: createdAt(),
})

/** `id` is the hash of the session id that the cookie carries: a leaked table opens no session. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    /** Written at most once an hour: a page view is not worth a write each time. */
    lastUsedAt: moment('last_used_at').notNull().default(sql`now()`),
    /** Browser and system in words, so that a person recognises the session; no address is kept. */
    device: text('device').notNull().default(''),
  },
  (t) => [index('session_user_idx').on(t.userId), index('session_expires_idx').on(t.expiresAt)],
)

export const emailToken = pgTable(
  'email_token',
  {
    /** Hash of the token in the link. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: ['verify', 'reset'] }).notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [index('email_token_user_idx').on(t.userId)],
)

/** Mail to send; it leaves through the change table, never inside a request. */
export const message = pgTable(
  'message',
  {
    id: id(),
    recipient: text('recipient').notNull(),
    template: text('template').notNull(),
    locale: text('locale').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('message_created_idx').on(t.createdAt)],
)

/** Attempts counted in the window that runs; keys are hashes, a row goes when its window is over. */
export const throttle = pgTable(
  'throttle',
  {
    key: text('key').primaryKey(),
    hits: integer('hits').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (t) => [index('throttle_ends_idx').on(t.endsAt)],
)
