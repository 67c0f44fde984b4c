import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns.ts'

/** Who hears of a change: mail, or one index of one search server (`search:<host>:<port>`). */
export type Consumer = 'mail' | `search:${string}`

/**
 * Written in the transaction of the write it tells of; consumers re-read the entity when they deliver. `entry`: what
 * search finds of an organisation or a listing was written or taken out; its row goes with its last delivery.
 */
export const change = pgTable(
  'change',
  {
    id: id(),
    entity: text('entity', { enum: ['organisation', 'listing', 'message', 'entry'] }).notNull(),
    entityId: text('entity_id').notNull(),
    version: integer('version').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('change_entity_idx').on(t.entity, t.entityId)],
)

export const delivery = pgTable(
  'delivery',
  {
    changeId: text('change_id')
      .notNull()
      .references(() => change.id, { onDelete: 'cascade' }),
    consumer: text('consumer').$type<Consumer>().notNull(),
    state: text('state', { enum: ['pending', 'done', 'parked'] })
      .notNull()
      .default('pending'),
    attempts: integer('attempts').notNull().default(0),
    /** Claimed until then (SKIP LOCKED); also the back-off after a failure. */
    notBefore: moment('not_before').notNull(),
    error: text('error'),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.consumer] }),
    index('delivery_due_idx').on(t.consumer, t.state, t.notBefore),
  ],
)

/** Facts about this database: knowledge version, sample progress. */
export const meta = pgTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
