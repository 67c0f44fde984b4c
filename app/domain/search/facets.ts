import { CERTIFICATES, type SiteKind } from '../enterprise/types.ts'
import type { Segment, SegmentId } from '../knowledge/types.ts'
import type { Regions } from '../region/types.ts'
import type { FacetCode, FacetName } from './document.ts'

export function facetCode(name: FacetName, value: string): FacetCode {
  return `${name}:${value}`
}

export function facetOf(code: FacetCode): { name: FacetName; value: string } {
  const at = code.indexOf(':')
  return { name: code.slice(0, at) as FacetName, value: code.slice(at + 1) }
}

/** Cluster, position inside it and segment itself, for every segment that is known. */
export function segmentFacets(
  ids: readonly SegmentId[],
  segments: ReadonlyMap<SegmentId, Segment>,
): FacetCode[] {
  return ids.flatMap((id) => {
    const segment = segments.get(id)
    if (!segment) return []
    return [
      facetCode('cluster', segment.cluster),
      facetCode('position', `${segment.cluster}/${segment.position}`),
      facetCode('segment', id),
    ]
  })
}

type Site = { kind: SiteKind; regionCode: string }

/** Where a firm works: its plants, else its registered seat, else whatever it named. */
export function workingSites<T extends Site>(sites: readonly T[]): readonly T[] {
  for (const kind of ['plant', 'registered'] as const) {
    const found = sites.filter((site) => site.kind === kind)
    if (found.length > 0) return found
  }
  return sites
}

/** Cities of the codes, and the wider places they lie in: layers, provinces elsewhere, countries abroad. */
export function placeFacets(codes: readonly string[], regions: Regions): FacetCode[] {
  return codes.flatMap((code) => {
    const city = regions.cityOf(code)
    const wider = [...regions.layersOf(code), regions.provinceOf(code) ?? regions.countryOf(code)]
    return [
      ...(city ? [facetCode('city', city)] : []),
      ...wider.flatMap((one) => (one ? [facetCode('region', one)] : [])),
    ]
  })
}

const KNOWN_CERTIFICATES = new Map(CERTIFICATES.map((name) => [certificateKey(name), name]))

function certificateKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s/-]/g, '')
}

/** Only certificates of the list are a facet; others are found by their words. */
export function certificateFacets(names: readonly string[]): FacetCode[] {
  return names.flatMap((name) => {
    const known = KNOWN_CERTIFICATES.get(certificateKey(name))
    return known ? [facetCode('certificate', known)] : []
  })
}
