import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../../app/domain/knowledge/faults.ts'
import { type ParsedKnowledge, parseKnowledge } from '../../app/domain/knowledge/parse.ts'
import type { ReferenceFiles } from '../../app/domain/knowledge/tsv.ts'
import type { Knowledge } from '../../app/domain/knowledge/types.ts'
import { parseRegions } from '../../app/domain/region/parse.ts'
import type { Regions } from '../../app/domain/region/types.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const FOLDERS = ['.', 'chains', 'regions', 'markets', 'policy']

/** Every `.tsv` file below the folder that is knowledge, by its path there. */
export function readReferenceFiles(folder = HERE): ReferenceFiles {
  const files: Record<string, string> = {}
  const chains = readdirSync(join(folder, 'chains'), { withFileTypes: true })
  const clusters = chains.filter((one) => one.isDirectory()).map(({ name }) => `chains/${name}`)
  for (const below of [...FOLDERS, ...clusters]) {
    for (const name of readdirSync(join(folder, below))) {
      if (!name.endsWith('.tsv')) continue
      const path = below === '.' ? name : `${below}/${name}`
      files[path] = readFileSync(join(folder, path), 'utf8')
    }
  }
  return files
}

/** Places and knowledge with the rows they came from, for the check. */
export function parseReference(files: ReferenceFiles): ParsedKnowledge & { regions: Regions } {
  const { regions, faults } = parseRegions(files)
  const parsed = parseKnowledge(files, regions)
  return { ...parsed, regions, faults: [...faults, ...parsed.faults] }
}

export type LoadedKnowledge = { knowledge: Knowledge; regions: Regions; faults: Fault[] }

/** The published set of knowledge. Faulty rows are left out and named in `faults`. */
export function loadKnowledge(folder?: string): LoadedKnowledge {
  const { knowledge, regions, faults } = parseReference(readReferenceFiles(folder))
  return { knowledge, regions, faults }
}
