import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createCorpus } from './corpus.ts'
import { progressLine } from './progress.ts'
import { hasPart, openSpool, PART, partsOf, type Spool, writePart } from './spool.ts'
import { openWorld } from './world.ts'

const NONE_LEFT = -1

/** Makes the parts of a corpus that are missing, one process for each core. */
export async function generate(spool: Spool): Promise<{ made: number; seconds: number }> {
  openSpool(spool)
  const missing = Array.from({ length: partsOf(spool) }, (_, part) => part).filter(
    (part) => !hasPart(spool, part),
  )
  if (missing.length === 0) return { made: 0, seconds: 0 }
  const started = performance.now()
  const total = missing.reduce((sum, part) => sum + sizeOf(spool, part), 0)
  const say = progressLine('generating', total)
  const processes = Math.min(availableParallelism(), missing.length)
  let made = 0
  await Promise.all(
    Array.from({ length: processes }, async () => {
      const child = fork(process.argv[1] ?? '', [
        ...['generate-parts', '--documents', String(spool.documents), '--data', spool.folder],
      ])
      child.on('message', (done: number) => {
        made += done
        say(made)
        hand(child)
      })
      await ended(child)
    }),
  )
  return { made, seconds: (performance.now() - started) / 1_000 }

  function hand(child: ChildProcess): void {
    child.send(missing.shift() ?? NONE_LEFT)
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a generating process ended with ${code}`)),
    )
  })
}

function sizeOf({ documents }: Spool, part: number): number {
  return Math.min(PART, documents - part * PART)
}

/** The other side: says when it is free, is told a part, makes it. */
export function generateParts(spool: Spool): void {
  const documentAt = createCorpus(openWorld(), spool.documents)
  process.on('message', (part: number) => {
    if (part === NONE_LEFT) return process.exit(0)
    const count = sizeOf(spool, part)
    writePart(
      spool,
      part,
      Array.from({ length: count }, (_, at) => documentAt(part * PART + at)),
    )
    process.send?.(count)
  })
  process.send?.(0)
}
