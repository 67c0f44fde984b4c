import { newId } from '#db/new-id.ts'
import { message } from '#db/schema/index.ts'
import { recordChange } from '../changes/record-change.server.ts'
import type { Ports } from '../ports.ts'
import { type Letter, mayReceive, type WriteLetter } from './letters.ts'

type Input = {
  to: { email: string; verified: boolean }
  letter: Letter
  write: WriteLetter
}

/** Leaves a mail to be sent. Call it in the transaction of what the mail tells of. */
export async function postLetter(
  ports: Pick<Ports, 'db' | 'now'>,
  { to, letter, write }: Input,
): Promise<void> {
  const { template, locale } = letter
  if (!mayReceive(template, to.verified)) return
  const id = newId()
  await ports.db
    .insert(message)
    .values({ id, recipient: to.email, template, locale, ...write(letter), createdAt: ports.now() })
  await recordChange(ports, { entity: 'message', entityId: id, version: 1, consumers: ['mail'] })
}
