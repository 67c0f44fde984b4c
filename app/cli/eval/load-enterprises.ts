import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import { organisation, product, site, tag } from '#db/schema/index.ts'
import type { Enterprise } from './files.ts'
import type { EvalPorts } from './open-ports.ts'

const BATCH = 250

/** Both ways between the ids of the files and those of the database. */
export type Loaded = {
  idOf: ReadonlyMap<string, string>
  externalIdOf: ReadonlyMap<string, string>
}

/** Writes the firms as if each had registered and confirmed what the platform is sure of. */
export async function loadEnterprises(
  ports: EvalPorts,
  { enterprises, report }: { enterprises: readonly Enterprise[]; report: (done: number) => void },
): Promise<Loaded> {
  const idOf = new Map<string, string>()
  for (let from = 0; from < enterprises.length; from += BATCH) {
    const batch = enterprises.slice(from, from + BATCH).map((one) => ({ ...one, id: newId() }))
    for (const { externalId, id } of batch) idOf.set(externalId, id)
    await ports.db.transaction(async (tx) => {
      await tx.insert(organisation).values(batch.map((one) => organisationRow(one, ports.now())))
      const products = batch.flatMap(productRows)
      if (products.length > 0) await tx.insert(product).values(products)
      const sites = batch.flatMap((one) => siteRows(one, ports))
      if (sites.length > 0) await tx.insert(site).values(sites)
      const tags = batch.flatMap((one) => tagRows(one, ports))
      if (tags.length > 0) await tx.insert(tag).values(tags)
      await indexOrganisations(
        { ...ports, db: tx },
        batch.map(({ id }) => id),
      )
    })
    report(Math.min(from + BATCH, enterprises.length))
  }
  return { idOf, externalIdOf: new Map([...idOf].map(([external, id]) => [id, external])) }
}

type Registered = Enterprise & { id: string }

function organisationRow(
  { id, name, description }: Registered,
  now: Date,
): typeof organisation.$inferInsert {
  return {
    id,
    publicId: newPublicId(),
    kind: 'manufacturer',
    state: 'published',
    nameHans: name,
    about: description ?? '',
    confirmedAt: now,
  }
}

function productRows({ id, products, needs }: Registered): (typeof product.$inferInsert)[] {
  const row = (side: 'offers' | 'needs', ordinal: number, name: string) => ({
    id: newId(),
    organisationId: id,
    side,
    ordinal,
    name,
  })
  return [
    ...products.map(({ name, share }, ordinal) => ({
      ...row('offers', ordinal, name),
      share: share == null ? null : Math.min(1, Math.max(0, share)),
    })),
    ...(needs ?? []).map(({ name }, ordinal) => row('needs', ordinal, name)),
  ]
}

function siteRows({ id, city }: Registered, { regions }: EvalPorts): (typeof site.$inferInsert)[] {
  const regionCode = city ? regions.searchCity(city) : null
  return regionCode === null
    ? []
    : [{ id: newId(), organisationId: id, kind: 'registered', regionCode }]
}

/** What the tagger proposes for a firm, in its order. */
function proposalsFor({ description, products, needs }: Enterprise, { tagger }: EvalPorts) {
  return tagger.propose({
    about: description ?? '',
    products: {
      offers: products.map(({ name }) => name),
      needs: (needs ?? []).map(({ name }) => name),
    },
  })
}

function tagRows(one: Registered, ports: EvalPorts): (typeof tag.$inferInsert)[] {
  return proposalsFor(one, ports)
    .filter(({ sure }) => sure)
    .map(({ segmentId, side, evidence, confidence }) => ({
      id: newId(),
      organisationId: one.id,
      nodeKind: 'segment',
      nodeId: segmentId,
      side,
      state: 'confirmed',
      evidence,
      confidence,
      knowledgeVersion: ports.tagger.knowledgeVersion,
    }))
}
