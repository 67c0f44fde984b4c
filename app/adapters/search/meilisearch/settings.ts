import { createHash } from 'node:crypto'
import { TOTAL_CAP } from '../search-port.ts'
import { WORD_ATTRIBUTES } from './index-document.ts'

/** Raised whenever documents or settings change their shape: the new index stands beside the old one until filled. */
const INDEX_VERSION = 1

/** Before the names of all indexes and keys of the product, so that it can share a server. */
export const INDEX_PREFIX = 'wanlian'

export function indexUid(prefix = INDEX_PREFIX): string {
  return `${prefix}-entries-${INDEX_VERSION}`
}

const EQUALITY = { facetSearch: false, filter: { equality: true, comparison: false } }
const COMPARISON = { facetSearch: false, filter: { equality: true, comparison: true } }

/** Most values of one facet that are counted (segments: 520), and most hits of one step that are named. */
const MOST_VALUES = TOTAL_CAP

/**
 * Everything an index is set to, written out as the server gives it back, so that both have one hash. Nothing is
 * searched by the engine's own words: lexemes are filtered by, ranking is the domain's.
 */
export const ENTRY_SETTINGS = {
  searchableAttributes: [],
  displayedAttributes: [
    'id',
    'ref',
    'version',
    'kind',
    'organisationId',
    'confirmed',
    'facets',
    'rank',
    'document',
  ],
  filterableAttributes: [
    {
      attributePatterns: [
        'kind',
        'organisationId',
        'facets.*',
        'neededSegments',
        ...WORD_ATTRIBUTES,
      ],
      features: EQUALITY,
    },
    { attributePatterns: ['ref', 'confirmed', 'lastDay', 'spoken'], features: COMPARISON },
  ],
  sortableAttributes: ['confirmed', 'created', 'order', 'ref'],
  rankingRules: ['sort'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  stopWords: [],
  synonyms: {},
  dictionary: [],
  distinctAttribute: null,
  proximityPrecision: 'byAttribute',
  typoTolerance: {
    enabled: false,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: false,
  },
  // by count the engine reads the values, by name the documents: quicker for the few values of a facet and the many refs
  faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'count', ref: 'alpha' } },
  // a page may begin on the last hit that can be reached
  pagination: { maxTotalHits: 2 * TOTAL_CAP },
  facetSearch: false,
  prefixSearch: 'disabled',
  // the caller's own time limit is shorter: an answer is whole or none
  searchCutoffMs: 60_000,
}

/** One hash for the same settings, whatever else the server adds and in which order it writes the names. */
export function hashOfSettings(settings: Readonly<Record<string, unknown>>): string {
  const ours = Object.keys(ENTRY_SETTINGS).map((name) => [name, settings[name] ?? null])
  return createHash('sha256')
    .update(JSON.stringify(ordered(Object.fromEntries(ours))))
    .digest('hex')
    .slice(0, 16)
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, ordered(one)]))
}
