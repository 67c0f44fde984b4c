import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import {
  type EvidenceSpan,
  IDENTIFIER_SCHEMES,
  MEMBERSHIP_ROLES,
  OFFER_SIDES,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  QUALIFICATION_STATES,
  QUALIFICATIONS,
  SITE_KINDS,
  SIZE_CLASSES,
  type Specification,
  TAG_STATES,
} from '../../app/domain/enterprise/types.ts'
import { PERIODS, UNITS } from '../../app/domain/quantity/types.ts'
import { user } from './account.ts'
import { createdAt, id, moment, updatedAt, version } from './columns.ts'

export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    publicId: text('public_id').notNull().unique(),
    version: version(),
    kind: text('kind', { enum: ORGANISATION_KINDS }).notNull(),
    state: text('state', { enum: ORGANISATION_STATES }).notNull().default('draft'),
    /** One group is no competitor of itself. */
    parentId: text('parent_id').references((): AnyPgColumn => organisation.id),
    nameHans: text('name_hans').notNull(),
    nameHant: text('name_hant'),
    nameEn: text('name_en'),
    shortName: text('short_name'),
    foundedYear: integer('founded_year'),
    sizeClass: text('size_class', { enum: SIZE_CLASSES }),
    about: text('about').notNull().default(''),
    website: text('website'),
    switchboard: text('switchboard'),
    /** Website and switchboard are public only where the firm chose so. */
    showWebsite: boolean('show_website').notNull().default(false),
    showSwitchboard: boolean('show_switchboard').notNull().default(false),
    isSample: boolean('is_sample').notNull().default(false),
    verifiedAt: moment('verified_at'),
    /** When the firm last said that this is still true. */
    confirmedAt: moment('confirmed_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('organisation_parent_idx').on(t.parentId),
    index('organisation_sample_idx').on(t.isSample, t.id),
    index('organisation_state_created_idx').on(t.state, t.createdAt),
  ],
)

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' })

export const identifier = pgTable(
  'identifier',
  {
    id: id(),
    organisationId: organisationId(),
    scheme: text('scheme', { enum: IDENTIFIER_SCHEMES }).notNull(),
    value: text('value').notNull(),
    /** False where the check digit fails: such codes exist, so it warns and never refuses. */
    checks: boolean('checks').notNull().default(true),
  },
  (t) => [
    uniqueIndex('identifier_scheme_value_key').on(t.scheme, t.value),
    index('identifier_organisation_idx').on(t.organisationId),
  ],
)

export const membership = pgTable(
  'membership',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    role: text('role', { enum: MEMBERSHIP_ROLES }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.organisationId] }),
    index('membership_organisation_idx').on(t.organisationId),
  ],
)

export const site = pgTable(
  'site',
  {
    id: id(),
    organisationId: organisationId(),
    kind: text('kind', { enum: SITE_KINDS }).notNull(),
    /** GB/T 2260, the codes of Hong Kong and Macao, or ISO 3166-1 alpha-2 abroad. */
    regionCode: text('region_code').notNull(),
    address: text('address'),
  },
  (t) => [
    index('site_organisation_idx').on(t.organisationId),
    index('site_region_idx').on(t.regionCode),
  ],
)

/** Embargoed: read only by the organisation's own members until both sides open a contact. */
export const contact = pgTable(
  'contact',
  {
    id: id(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    duty: text('duty'),
    phone: text('phone'),
    email: text('email'),
  },
  (t) => [index('contact_organisation_idx').on(t.organisationId)],
)

export const qualification = pgTable(
  'qualification',
  {
    organisationId: organisationId(),
    code: text('code', { enum: QUALIFICATIONS }).notNull(),
    state: text('state', { enum: QUALIFICATION_STATES }).notNull().default('claimed'),
    /** Day of the claim or of the verification. */
    statedOn: date('stated_on').notNull(),
    expiresOn: date('expires_on'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.code] })],
)

export const certificate = pgTable(
  'certificate',
  {
    id: id(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    number: text('number'),
    expiresOn: date('expires_on'),
  },
  (t) => [index('certificate_organisation_idx').on(t.organisationId)],
)

export const exportMarket = pgTable(
  'export_market',
  { organisationId: organisationId(), market: text('market').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.market] })],
)

/** A product offered or needed. Order says importance: the first is the firm's main one. */
export const product = pgTable(
  'product',
  {
    id: id(),
    organisationId: organisationId(),
    side: text('side', { enum: OFFER_SIDES }).notNull(),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
    specifications: jsonb('specifications').$type<Specification[]>().notNull().default([]),
    hsCode: text('hs_code'),
    /** Capacity of an offer, volume of a need. */
    amount: numeric('amount', { precision: 20, scale: 4, mode: 'number' }),
    unit: text('unit', { enum: UNITS }),
    period: text('period', { enum: PERIODS }),
    minimumOrder: numeric('minimum_order', { precision: 20, scale: 4, mode: 'number' }),
    /** Part of revenue, 0 to 1, where the firm states it. */
    share: real('share'),
  },
  (t) => [index('product_organisation_idx').on(t.organisationId, t.side, t.ordinal)],
)

/** The place of an organisation in the chain. A confirmed tag never moves without a person. */
export const tag = pgTable(
  'tag',
  {
    id: id(),
    organisationId: organisationId(),
    nodeKind: text('node_kind', { enum: ['segment', 'product'] }).notNull(),
    nodeId: text('node_id').notNull(),
    side: text('side', { enum: OFFER_SIDES }).notNull(),
    state: text('state', { enum: TAG_STATES }).notNull(),
    evidence: jsonb('evidence').$type<EvidenceSpan[]>().notNull().default([]),
    /** 0 to 1; how sure the proposal was. */
    confidence: real('confidence').notNull().default(1),
    knowledgeVersion: integer('knowledge_version').notNull(),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    uniqueIndex('tag_organisation_node_key').on(t.organisationId, t.nodeKind, t.nodeId, t.side),
    index('tag_node_idx').on(t.nodeId, t.side, t.state),
  ],
)
