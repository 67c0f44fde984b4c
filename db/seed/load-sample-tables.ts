import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../../app/domain/knowledge/faults.ts'
import { parseSampleTables } from '../../app/domain/sample/parse-tables.ts'
import type { SampleTables } from '../../app/domain/sample/tables.ts'

const HERE = fileURLToPath(new URL('../reference/sample/', import.meta.url))

/** How sample firms are made, as written in `db/reference/sample/`. */
export function loadSampleTables(folder = HERE): { tables: SampleTables; faults: Fault[] } {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  const files = names.map((name) => [`sample/${name}`, readFileSync(`${folder}/${name}`, 'utf8')])
  return parseSampleTables(Object.fromEntries(files))
}
