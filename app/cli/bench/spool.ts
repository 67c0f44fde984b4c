import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { BENCH_SEED } from './world.ts'

/** Documents of one file; each is made by one process and read whole. */
export const PART = 5_000
const LOOK_MS = 500

export type Spool = { folder: string; documents: number }

export function partsOf({ documents }: Pick<Spool, 'documents'>): number {
  return Math.ceil(documents / PART)
}

function fileOf({ folder }: Spool, part: number): string {
  return join(folder, `part-${String(part).padStart(4, '0')}.ndjson.gz`)
}

/** Which corpus the files are of: another seed or size is another corpus. */
export function openSpool(spool: Spool): Spool {
  const label = JSON.stringify({ seed: BENCH_SEED, documents: spool.documents })
  const file = join(spool.folder, 'corpus.json')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== label) {
    rmSync(spool.folder, { recursive: true, force: true })
    mkdirSync(spool.folder, { recursive: true })
    writeFileSync(file, label)
  }
  return spool
}

export function hasPart(spool: Spool, part: number): boolean {
  return existsSync(fileOf(spool, part))
}

/** A file is there whole or not at all. */
export function writePart(spool: Spool, part: number, entries: readonly SearchEntry[]): void {
  const file = fileOf(spool, part)
  const lines = entries.map((one) => JSON.stringify(one)).join('\n')
  writeFileSync(`${file}.tmp`, gzipSync(lines, { level: 1 }))
  renameSync(`${file}.tmp`, file)
}

function readPart(spool: Spool, part: number): SearchEntry[] {
  const lines = gunzipSync(readFileSync(fileOf(spool, part))).toString('utf8')
  return lines.split('\n').map((line) => revived(JSON.parse(line)))
}

function revived(entry: SearchEntry): SearchEntry {
  return {
    ...entry,
    confirmedAt: new Date(entry.confirmedAt),
    createdAt: new Date(entry.createdAt),
  }
}

/** All documents in batches; a part that is still being made is waited for. */
export async function* readSpool(spool: Spool, batch: number): AsyncGenerator<SearchEntry[]> {
  for (let part = 0; part < partsOf(spool); part++) {
    while (!hasPart(spool, part)) await wait(LOOK_MS)
    const entries = readPart(spool, part)
    for (let from = 0; from < entries.length; from += batch) yield entries.slice(from, from + batch)
  }
}
