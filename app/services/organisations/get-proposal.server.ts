import type { Product } from '../../domain/enterprise/product-edits.ts'
import type { ProfileProposal } from '../../domain/enterprise/profile-proposal.ts'
import type { OrganisationState } from '../../domain/enterprise/types.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { loadProposal, type ProposalPorts } from './load-proposal.server.ts'

export type OwnProposal = {
  publicId: string
  name: string
  sample: boolean
  state: OrganisationState
  version: number
  about: string
  products: Product[]
  proposal: ProfileProposal
}

/** The proposals for a member to confirm; null where the person is no member. */
export async function getProposal(
  ports: ProposalPorts,
  scope: OwnScope,
): Promise<OwnProposal | null> {
  const own = await findOwn(ports, scope)
  if (!own) return null
  const { proposal, products } = await loadProposal(ports, own)
  const { publicId, nameHans: name, isSample: sample, state, version, about } = own
  return { publicId, name, sample, state, version, about, products, proposal }
}
