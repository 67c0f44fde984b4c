import { organisationEntry } from '#app/domain/search/organisation-entry.ts'
import { loadPartyRecords } from '../matching/load-party-records.server.ts'
import type { Ports } from '../ports.ts'
import { entryToolsOf } from './entry-tools.server.ts'
import { loadOrganisationRecords } from './load-records.server.ts'
import { lockOrganisations } from './lock-organisations.server.ts'
import { inPieces, saveEntries } from './save-entries.server.ts'

export type IndexPorts = Pick<Ports, 'db' | 'text' | 'regions' | 'knowledge' | 'now'>

/**
 * Brings the search entries of organisations in step with their rows, inside the caller's transaction: published
 * ones are written, others taken out. A fixed number of statements for every 500 ids. Listings carry facts of
 * their firm: after a change of a firm call `indexListingsOf` too.
 */
export async function indexOrganisations(
  ports: IndexPorts,
  organisationIds: readonly string[],
): Promise<void> {
  const tools = entryToolsOf(ports)
  for (const ids of inPieces(organisationIds)) {
    await lockOrganisations(ports, ids)
    const [records, parties] = await Promise.all([
      loadOrganisationRecords(ports, ids),
      loadPartyRecords(ports, ids),
    ])
    const entries = [...records.values()].map((record) => organisationEntry(record, tools))
    await saveEntries(ports, { ids, entries, parties })
  }
}
