import { sql } from 'drizzle-orm'
import { customType, integer, text, timestamp } from 'drizzle-orm/pg-core'

/** UUIDv7 made by the application (`newId`), kept as text so that both databases sort it alike. */
export const id = () => text('id').primaryKey()
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => moment('created_at').notNull().default(sql`now()`)
export const updatedAt = () => moment('updated_at').notNull().default(sql`now()`)
/** Bumped by every write; a stale edit is refused. */
export const version = () => integer('version').notNull().default(1)

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
