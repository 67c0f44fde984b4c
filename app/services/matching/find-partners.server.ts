import type { Ports } from '../ports.ts'
import type { FindPartnersInput, PartnersAnswer } from './types.ts'

export type PartnerPorts = Pick<Ports, 'db' | 'knowledge' | 'regions' | 'tagger' | 'text'>

/** Firms upstream, downstream or beside an enterprise or a product, best first, each with its reasons. */
export async function findPartners(
  _ports: PartnerPorts,
  input: FindPartnersInput,
): Promise<PartnersAnswer> {
  const pageSize = input.limit ?? 20
  return {
    partners: [],
    total: 0,
    capped: false,
    page: input.page ?? 1,
    pageSize,
    segments: [],
    missing: [],
  }
}
