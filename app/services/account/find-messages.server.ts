import { desc } from 'drizzle-orm'
import { message } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

export type MessageRow = {
  id: string
  recipient: string
  subject: string
  body: string
  createdAt: Date
}

const SHOWN = 20

/** The latest mails of everybody. For the outbox page, which exists on loopback without an SMTP server only. */
export async function findMessages({ db }: Pick<Ports, 'db'>): Promise<MessageRow[]> {
  return db
    .select({
      id: message.id,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      createdAt: message.createdAt,
    })
    .from(message)
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(SHOWN)
}
