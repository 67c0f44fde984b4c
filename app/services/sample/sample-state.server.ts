import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meta } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

const KEY = 'sample'

/** How far the samples are. `firms` and `listings` are in; the wanted numbers are what a load was asked for. */
const schema = z.object({
  state: z.enum(['loading', 'loaded', 'removing', 'removed']),
  seed: z.number(),
  firms: z.number(),
  listings: z.number(),
  wantedFirms: z.number(),
  wantedListings: z.number(),
  /** The moment from which a load counts ages, so that an interrupted one continues alike. */
  now: z.iso.datetime(),
})
export type SampleState = z.infer<typeof schema>

export async function readSampleState({ db }: Pick<Ports, 'db'>): Promise<SampleState | null> {
  const [row] = await db.select({ value: meta.value }).from(meta).where(eq(meta.key, KEY))
  return row ? schema.parse(JSON.parse(row.value)) : null
}

/** In a transaction: other loaders wait until it ends, then see what it did. */
export async function lockSampleState({ db }: Pick<Ports, 'db'>): Promise<SampleState | null> {
  const [row] = await db
    .select({ value: meta.value })
    .from(meta)
    .where(eq(meta.key, KEY))
    .for('update')
  return row ? schema.parse(JSON.parse(row.value)) : null
}

export async function writeSampleState(
  { db }: Pick<Ports, 'db'>,
  state: SampleState,
): Promise<void> {
  const value = JSON.stringify(state)
  await db
    .insert(meta)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
}
