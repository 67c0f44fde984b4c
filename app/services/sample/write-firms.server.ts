import type { SampleFirm } from '#app/domain/sample/firm.ts'
import {
  certificate,
  exportMarket,
  identifier,
  organisation,
  product,
  qualification,
  site,
  tag,
} from '#db/schema/index.ts'
import { type IndexPorts, indexOrganisations } from '../search/index-organisations.server.ts'
import { firmRows } from './firm-rows.ts'
import { insertRows } from './insert-rows.server.ts'
import { recordNew } from './record-new.server.ts'

/** Firms with everything below them, their change and their search entry: one statement a table. */
export async function writeFirms(ports: IndexPorts, firms: readonly SampleFirm[]): Promise<void> {
  const rows = firmRows(firms, ports.knowledge.version)
  await insertRows(ports, { table: organisation, rows: rows.organisations })
  await insertRows(ports, { table: identifier, rows: rows.identifiers })
  await insertRows(ports, { table: site, rows: rows.sites })
  await insertRows(ports, { table: qualification, rows: rows.qualifications })
  await insertRows(ports, { table: certificate, rows: rows.certificates })
  await insertRows(ports, { table: exportMarket, rows: rows.markets })
  await insertRows(ports, { table: product, rows: rows.products })
  await insertRows(ports, { table: tag, rows: rows.tags })
  const ids = firms.map(({ id }) => id)
  await recordNew(ports, { entity: 'organisation', ids })
  await indexOrganisations(ports, ids)
}
