import { createTransport } from 'nodemailer'
import type { MailPort } from './mail-port.ts'

/** One dialogue ends well within the lease of a delivery. */
const LIMITS_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Plain text through `smtp://user:password@host:port` or `smtps://…`; `from` as people see it. */
export function createSmtpMail(url: string, from: string): MailPort {
  const transport = createTransport({
    url,
    ...LIMITS_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    delivers: true,
    async send({ id, to, subject, body }) {
      await transport.sendMail({
        from,
        // as an object it is one address, whatever it contains
        to: { name: '', address: to },
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}
