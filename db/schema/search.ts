import { boolean, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { PartyRecord } from '../../app/domain/matching/party-record.ts'
import type { SearchDocument } from '../../app/domain/search/document.ts'
import type { RankKey } from '../../app/domain/search/rank-key.ts'
import { moment, tsvector } from './columns.ts'

/** The Postgres engine's index: one row a document, written in the transaction of the entity it mirrors. Public fields only. */
export const searchEntry = pgTable(
  'search_entry',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['enterprise', 'listing'] }).notNull(),
    organisationId: text('organisation_id').notNull(),
    version: integer('version').notNull(),
    /** Lexemes with weights: A names, B offers, C needs, D other text. */
    terms: tsvector('terms').notNull(),
    /** `facet:value` codes, the only filter there is. */
    facets: text('facets').array().notNull(),
    sortName: text('sort_name').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Last day (inclusive, Asia/Shanghai) on which it is found; null where it has none. */
    validUntil: date('valid_until'),
    sample: boolean('sample').notNull().default(false),
    /** The folded names that ranking compares, so that it need not read whole documents. */
    rankKey: jsonb('rank_key').$type<RankKey>().notNull(),
    /** What matching reads of a firm, so that hundreds are loaded in one statement; null for a listing. */
    party: jsonb('party').$type<PartyRecord>(),
    document: jsonb('document').$type<SearchDocument>().notNull(),
    /** The set of knowledge that its products were read with; older ones are written again at the start. */
    knowledgeVersion: integer('knowledge_version').notNull().default(0),
  },
  (t) => [
    // kB waiting to be sorted in; every search reads them all, and the embedded database never empties them by itself
    index('search_entry_terms_idx').using('gin', t.terms).with({ gin_pending_list_limit: 256 }),
    index('search_entry_facets_idx').using('gin', t.facets).with({ gin_pending_list_limit: 256 }),
    index('search_entry_kind_confirmed_idx').on(t.kind, t.confirmedAt, t.id),
    index('search_entry_kind_created_idx').on(t.kind, t.createdAt, t.id),
    index('search_entry_kind_name_idx').on(t.kind, t.sortName, t.id),
    index('search_entry_knowledge_idx').on(t.knowledgeVersion, t.kind),
    index('search_entry_organisation_idx').on(t.organisationId),
  ],
)

/**
 * Search servers outside the database that hear of every entry. In the database, so that every process that writes
 * tells all of them, whatever it was started with.
 */
export const searchNode = pgTable('search_node', {
  consumer: text('consumer').primaryKey().$type<`search:${string}`>(),
  /** Its live index hears of every entry; one that is to be filled as a whole does not. */
  told: boolean('told').notNull().default(false),
  /** A new index is being filled beside the live one: it hears of every entry too. */
  staged: boolean('staged').notNull().default(false),
  /** When its index was last filled as a whole; null = it holds nothing that could be shown. */
  filledAt: moment('filled_at'),
  /** One process at a time sends to the live index, and one builds a new one; each until then unless it renews. */
  sender: text('sender'),
  sendingUntil: moment('sending_until'),
  builder: text('builder'),
  buildingUntil: moment('building_until'),
})
