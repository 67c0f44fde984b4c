import { goodsInTitle } from '../listing/goods-in-title.ts'
import { dayOf } from '../time/days.ts'
import type { SearchDocument } from './document.ts'
import type { EntryTools, ListingRecord, SearchEntry } from './entry.ts'
import { certificateFacets, facetCode, segmentFacets } from './facets.ts'
import {
  addLexemes,
  type Lexemes,
  pinyinLexemes,
  textLexemes,
  vectorLiteral,
  wholeLexeme,
} from './lexemes.ts'
import { meantProducts } from './meant-products.ts'
import { nameLexemes, sortKey } from './names.ts'
import { namesOf, ownFacets, placeNames, placesOf } from './organisation-entry.ts'
import { rankKeyOf } from './rank-key.ts'

/** What is searched of a published, public listing. */
export function listingEntry(record: ListingRecord, tools: EntryTools): SearchEntry {
  const document = listingDocument(record)
  return {
    document,
    terms: vectorLiteral(listingLexemes(record, document, tools)),
    facets: listingFacets(record, tools),
    rankKey: rankKeyOf(document, tools),
    sortName: sortKey(record.title, tools.text),
    confirmedAt: record.confirmedAt,
    createdAt: record.publishedAt,
    validUntil: record.validUntil,
  }
}

function confirmed(record: ListingRecord): string[] {
  return record.segments.filter(({ state }) => state === 'confirmed').map((one) => one.segmentId)
}

function listingDocument(record: ListingRecord): SearchDocument {
  const { organisation } = record
  const item = [{ name: record.title }]
  const demand = record.side === 'demand'
  return {
    id: record.id,
    publicId: record.publicId,
    kind: 'listing',
    version: record.version,
    organisationId: organisation.id,
    organisationPublicId: organisation.publicId,
    organisationName: organisation.nameHans,
    organisationKind: organisation.kind,
    names: namesOf(organisation),
    side: record.side,
    title: record.title,
    offers: demand ? [] : item,
    needs: demand ? item : [],
    text: record.body,
    codes: [],
    segments: { offers: demand ? [] : confirmed(record), needs: demand ? confirmed(record) : [] },
    cityCodes: placesOf(organisation),
    certificates: [...record.certificates],
    qualifications: organisation.qualifications.map(({ code }) => code),
    specifications: [...record.specifications],
    ...(record.quantity ? { quantity: record.quantity } : {}),
    validUntil: record.validUntil,
    ...(organisation.verifiedAt ? { verifiedOn: dayOf(organisation.verifiedAt) } : {}),
    sample: organisation.isSample,
    confirmedAt: record.confirmedAt.toISOString(),
  }
}

function listingLexemes(
  record: ListingRecord,
  document: SearchDocument,
  tools: EntryTools,
): Lexemes {
  const { text, names, regions } = tools
  const lexemes: Lexemes = new Map()
  const side = record.side === 'demand' ? 'C' : 'B'
  addLexemes(lexemes, 'A', nameLexemes(document.names, { text, names }))
  addLexemes(lexemes, side, textLexemes([record.title], text, true))
  addLexemes(lexemes, side, [
    wholeLexeme(record.title, text),
    ...pinyinLexemes(record.title, { tools: text }),
    ...meantProducts(goodsInTitle(record.title), tools),
  ])
  const specifications = record.specifications.map(({ name, text: said, unit }) =>
    [name, said ?? '', unit ?? ''].join(' '),
  )
  const places = document.cityCodes.flatMap((code) => placeNames(code, regions))
  addLexemes(
    lexemes,
    'D',
    textLexemes([record.body, ...specifications, ...record.certificates, ...places], text, false),
  )
  return lexemes
}

/** A demand asks for certificates; the firm's own say nothing about it. */
function listingFacets(
  record: ListingRecord,
  { regions, segments, today }: EntryTools,
): SearchEntry['facets'] {
  const own = ownFacets(record.organisation, { regions, today }).filter(
    (code) => record.side === 'supply' || !code.startsWith('certificate:'),
  )
  return [
    ...new Set([
      facetCode('side', record.side),
      ...segmentFacets(confirmed(record), segments),
      ...certificateFacets(record.certificates),
      ...own,
    ]),
  ]
}
