import type { AnsweredBy } from '../../adapters/search/search-port.ts'
import type { Actor } from '../../domain/access/types.ts'
import type { ListingLine } from '../../domain/listing/line.ts'
import {
  type BothNames,
  clusterName,
  namedSegments,
  placeName,
} from '../../domain/listing/names.ts'
import type { ListingSide } from '../../domain/listing/types.ts'
import type { FacetCode, SearchDocument } from '../../domain/search/document.ts'
import { facetCode, facetOf } from '../../domain/search/facets.ts'
import { PAGE_SIZE, type SearchPorts, searchCatalogue } from '../search/search-catalogue.server.ts'

export type BoardFilter = {
  side?: ListingSide
  cluster?: string
  city?: string
  /** A layer or a province. */
  region?: string
}

export type BoardChoice = BothNames & { value: string; count: number }

export type Board = AnsweredBy & {
  lines: ListingLine[]
  total: number
  capped: boolean
  pageSize: number
  /** Each counted as if it were not chosen itself. */
  sides: Record<ListingSide, number>
  clusters: BoardChoice[]
  cities: BoardChoice[]
  regions: BoardChoice[]
}

/** The board: live public listings, newest first, by side, cluster and place of the firm. */
export async function findBoard(
  ports: SearchPorts,
  input: { filter: BoardFilter; page: number; viewer: Actor | null },
): Promise<Board> {
  const { filter, page, viewer } = input
  const { knowledge, regions } = ports
  const answer = await searchCatalogue(ports, {
    q: '',
    kinds: ['listing'],
    filters: filtersOf(filter),
    count: ['side', 'cluster', 'city', 'region'],
    sort: 'newest',
    page,
    viewer,
  })
  const counted = (name: 'side' | 'cluster' | 'city' | 'region') =>
    (answer.facets[name] ?? []).map(({ code, count }) => ({ value: facetOf(code).value, count }))
  const sides = counted('side')
  const place = ({ value, count }: { value: string; count: number }): BoardChoice => ({
    ...placeName(regions, value),
    ...{ value, count },
  })
  return {
    lines: answer.hits.map(({ document }) => lineOf(document, ports)),
    total: answer.total,
    capped: answer.capped,
    engine: answer.engine,
    degraded: answer.degraded,
    pageSize: PAGE_SIZE,
    sides: {
      supply: sides.find((one) => one.value === 'supply')?.count ?? 0,
      demand: sides.find((one) => one.value === 'demand')?.count ?? 0,
    },
    clusters: counted('cluster').flatMap(({ value, count }) => {
      const name = clusterName(knowledge, value)
      return name ? [{ ...name, value, count }] : []
    }),
    cities: counted('city').map(place),
    regions: counted('region')
      .filter(({ value }) => regions.layer(value)?.kind === 'area')
      .map(place),
  }
}

function filtersOf({ side, cluster, city, region }: BoardFilter): FacetCode[] {
  return Object.entries({ side, cluster, city, region }).flatMap(([name, value]) =>
    value ? [facetCode(name as 'side', value)] : [],
  )
}

function lineOf(
  document: SearchDocument,
  { knowledge, regions }: Pick<SearchPorts, 'knowledge' | 'regions'>,
): ListingLine {
  const { segments, cityCodes } = document
  const cities = cityCodes.map((code) => regions.cityOf(code) ?? code)
  return {
    publicId: document.publicId,
    side: document.side ?? 'demand',
    title: document.title ?? '',
    organisation: {
      publicId: document.organisationPublicId,
      name: document.organisationName,
      sample: document.sample,
    },
    segments: namedSegments(knowledge, [...segments.offers, ...segments.needs]).slice(0, 2),
    cities: [...new Set(cities)].slice(0, 2).map((code) => placeName(regions, code)),
    specifications: (document.specifications ?? []).slice(0, 3),
    quantity: document.quantity ?? null,
    certificates: document.certificates.slice(0, 3),
    validUntil: document.validUntil ?? '',
    confirmedAt: document.confirmedAt,
  }
}
