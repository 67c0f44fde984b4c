import {
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  real,
  text,
} from 'drizzle-orm/pg-core'
import type { EvidenceSpan, Specification } from '../../app/domain/enterprise/types.ts'
import { TAG_STATES } from '../../app/domain/enterprise/types.ts'
import {
  LISTING_KINDS,
  LISTING_SIDES,
  LISTING_STATES,
  LISTING_VISIBILITIES,
} from '../../app/domain/listing/types.ts'
import { PERIODS, UNITS } from '../../app/domain/quantity/types.ts'
import { createdAt, id, moment, updatedAt, version } from './columns.ts'
import { organisation } from './organisation.ts'

export const listing = pgTable(
  'listing',
  {
    id: id(),
    publicId: text('public_id').notNull().unique(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    version: version(),
    side: text('side', { enum: LISTING_SIDES }).notNull(),
    kind: text('kind', { enum: LISTING_KINDS }).notNull(),
    /** Which stream of the platform it came from; `board` until challenges and convoys exist. */
    stream: text('stream').notNull().default('board'),
    visibility: text('visibility', { enum: LISTING_VISIBILITIES }).notNull().default('public'),
    state: text('state', { enum: LISTING_STATES }).notNull().default('draft'),
    title: text('title').notNull(),
    body: text('body').notNull().default(''),
    specifications: jsonb('specifications').$type<Specification[]>().notNull().default([]),
    certificates: jsonb('certificates').$type<string[]>().notNull().default([]),
    /** Where the partner should be; empty = anywhere. */
    regionCodes: jsonb('region_codes').$type<string[]>().notNull().default([]),
    amount: numeric('amount', { precision: 20, scale: 4, mode: 'number' }),
    unit: text('unit', { enum: UNITS }),
    period: text('period', { enum: PERIODS }),
    /** Inclusive, a day in Asia/Shanghai. */
    validUntil: date('valid_until').notNull(),
    publishedAt: moment('published_at'),
    confirmedAt: moment('confirmed_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('listing_organisation_idx').on(t.organisationId, t.state),
    index('listing_state_published_idx').on(t.state, t.publishedAt),
    index('listing_state_valid_idx').on(t.state, t.validUntil),
  ],
)

export const listingSegment = pgTable(
  'listing_segment',
  {
    listingId: text('listing_id')
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    segmentId: text('segment_id').notNull(),
    state: text('state', { enum: TAG_STATES }).notNull(),
    evidence: jsonb('evidence').$type<EvidenceSpan[]>().notNull().default([]),
    confidence: real('confidence').notNull().default(1),
    knowledgeVersion: integer('knowledge_version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listingId, t.segmentId] }),
    index('listing_segment_node_idx').on(t.segmentId, t.state),
  ],
)
