import { index, pgTable, text } from 'drizzle-orm/pg-core'
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
