import type { MailPort } from './mail-port.ts'

/** Without an SMTP server nothing leaves: the outbox page reads the messages where they are stored. */
export function createOutboxMail(): MailPort {
  return { delivers: false, send: async () => {} }
}
