import { eq } from 'drizzle-orm'
import { certificate } from '#db/schema/index.ts'
import type { Product } from '../../domain/enterprise/product-edits.ts'
import { type ProfileProposal, proposeProfile } from '../../domain/enterprise/profile-proposal.ts'
import type { TagRecord } from '../../domain/enterprise/tag-decisions.ts'
import { extractFacts } from '../../domain/tagging/extract-facts.ts'
import type { Ports } from '../ports.ts'
import type { OwnRow } from './find-own.server.ts'
import { loadProducts } from './products-of.server.ts'
import { loadTags } from './tags-of.server.ts'

export type ProposalPorts = Pick<Ports, 'db' | 'knowledge' | 'tagger' | 'text'>

export type LoadedProposal = { proposal: ProfileProposal; products: Product[]; tags: TagRecord[] }

/** What the platform understands from the firm's stored text and products, beside what was decided before. */
export async function loadProposal(ports: ProposalPorts, own: OwnRow): Promise<LoadedProposal> {
  const [products, tags, certificates] = await Promise.all([
    loadProducts(ports, own.id),
    loadTags(ports, own.id),
    ports.db
      .select({ name: certificate.name })
      .from(certificate)
      .where(eq(certificate.organisationId, own.id)),
  ])
  const proposal = proposeProfile(
    { tagger: ports.tagger, facts: (about) => extractFacts(about, ports.text) },
    {
      about: own.about,
      products,
      tags,
      certificates: certificates.map((one) => one.name),
      foundedYear: own.foundedYear,
      firstTime: own.state === 'draft',
    },
  )
  return { proposal, products, tags }
}
