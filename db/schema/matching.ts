import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, updatedAt } from './columns.ts'
import { organisation } from './organisation.ts'

const owner = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' })

/** "Not interested", with a reason: hidden from this organisation's matches for good. `targetId` is an organisation or a listing. */
export const dismissal = pgTable(
  'dismissal',
  {
    organisationId: owner(),
    targetId: text('target_id').notNull(),
    targetKind: text('target_kind', { enum: ['organisation', 'listing'] }).notNull(),
    reason: text('reason').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.targetId] })],
)

export const shortlistEntry = pgTable(
  'shortlist_entry',
  {
    organisationId: owner(),
    targetId: text('target_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    /** Private to the organisation that wrote it. */
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.targetId] }),
    index('shortlist_entry_created_idx').on(t.organisationId, t.createdAt),
  ],
)

/** Blocked competitors never see each other in matches, signed-in lists, alerts or counts; it works both ways. */
export const block = pgTable(
  'block',
  {
    organisationId: owner(),
    blockedId: text('blocked_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.blockedId] }),
    index('block_blocked_idx').on(t.blockedId),
  ],
)

/** How often an organisation stood among the first ten of somebody's matches, by day. */
export const exposure = pgTable(
  'exposure',
  { organisationId: owner(), day: date('day').notNull(), places: integer('places').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.day] }), index('exposure_day_idx').on(t.day)],
)
