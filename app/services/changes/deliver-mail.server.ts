import { and, eq, inArray } from 'drizzle-orm'
import { change, message } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { type Claim, claimDeliveries } from './claim-deliveries.server.ts'
import { failDelivery, finishDelivery } from './settle-delivery.server.ts'

type Delivering = Pick<Ports, 'db' | 'mail' | 'now'>

/** One turn: sends the mails that are due, side by side. Says how many it took and which changes failed. */
export async function deliverMail(
  ports: Delivering,
): Promise<{ claimed: number; failed: string[] }> {
  const claims = await claimDeliveries(ports, { consumer: 'mail' })
  if (claims.length === 0) return { claimed: 0, failed: [] }
  const messages = await messagesOf(ports, claims)
  const sent = await Promise.all(
    claims.map((claim) => deliverOne(ports, { claim, mail: messages.get(claim.changeId) })),
  )
  const failed = claims.filter((_, i) => !sent[i]).map(({ changeId }) => changeId)
  return { claimed: claims.length, failed }
}

type Message = typeof message.$inferSelect

async function messagesOf({ db }: Delivering, claims: Claim[]): Promise<Map<string, Message>> {
  const ids = claims.map(({ changeId }) => changeId)
  const rows = await db
    .select({ changeId: change.id, message })
    .from(change)
    .innerJoin(message, eq(message.id, change.entityId))
    .where(and(inArray(change.id, ids), eq(change.entity, 'message')))
  return new Map(rows.map((row) => [row.changeId, row.message]))
}

/** A message that is gone, or was sent before a crash lost the mark, counts as delivered. */
async function deliverOne(
  ports: Delivering,
  { claim, mail }: { claim: Claim; mail: Message | undefined },
): Promise<boolean> {
  try {
    if (mail && !mail.sentAt) await send(ports, mail)
    await finishDelivery(ports, claim)
    return true
  } catch (error) {
    await failDelivery(ports, { claim, error })
    return false
  }
}

/** Once a mail has left, its text goes: it may hold a link that opens an account. */
async function send({ db, mail, now }: Delivering, { id, recipient, subject, body }: Message) {
  await mail.send({ id, to: recipient, subject, body })
  if (!mail.delivers) return
  await db.update(message).set({ sentAt: now(), body: '' }).where(eq(message.id, id))
}
