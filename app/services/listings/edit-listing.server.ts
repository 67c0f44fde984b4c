import { type Conflict, type Marks, mergeEdits } from '../../domain/enterprise/edit-conflict.ts'
import type { ListingContent } from '../../domain/listing/schema.ts'
import { evidenceIn } from '../../domain/listing/segments.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import {
  contentOf,
  type ListingRow,
  lockOwnRow,
  type OwnListingKey,
  readSegments,
} from './own-listing.server.ts'
import { type ListingPorts, replaceSegments, saveListing } from './save-listing.server.ts'

type Input = OwnListingKey & {
  /** The version the editor opened. */
  version: number
  /** Marks of the fields as the editor opened them; without them every difference counts as a conflict. */
  marks: Marks | null
  content: ListingContent
}

/** What the second of two editors goes on with. */
export type StaleListing = Conflict<ListingContent> & {
  version: number
}

export type EditedListing =
  | Result<{ version: number }, 'not-found'>
  | { ok: false; error: 'stale'; stale: StaleListing }

/** Saves a listing in any state, which also confirms it; its decided segments stay as a person left them. */
export async function editListing(ports: ListingPorts, input: Input): Promise<EditedListing> {
  return ports.db.transaction(async (db): Promise<EditedListing> => {
    const row = await lockOwnRow({ db }, input)
    if (!row) return refuse('not-found')
    if (row.version !== input.version)
      return { ok: false, error: 'stale', stale: staleOf(row, input) }
    const tx = { ...ports, db }
    await dropLostEvidence(tx, row, input.content)
    const set = { ...input.content, confirmedAt: ports.now() }
    return ok({ version: await saveListing(tx, { row, set }) })
  })
}

function staleOf(row: ListingRow, { marks, content }: Input): StaleListing {
  const both = mergeEdits({ base: marks, theirs: contentOf(row), yours: content })
  return { version: row.version, ...both }
}

/** Words that an edit took out of the text are no evidence any more. */
async function dropLostEvidence(
  ports: ListingPorts,
  row: ListingRow,
  content: ListingContent,
): Promise<void> {
  if (row.title === content.title && row.body === content.body) return
  const decided = await readSegments(ports, row.id)
  const segments = decided.map((one) => ({ ...one, evidence: evidenceIn(content, one.evidence) }))
  await replaceSegments(ports, { listingId: row.id, segments })
}
