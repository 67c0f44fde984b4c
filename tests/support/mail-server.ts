import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

type ReceivedMail = { to: string[]; headers: string; subject: string; body: string }

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** The next mail that arrives after the call. */
  next: () => Promise<ReceivedMail>
  /** Answers every recipient with this code from now on; null takes mail again. */
  refuse: (code: number | null) => void
  close: () => Promise<void>
}

/** A real SMTP server on loopback, without TLS. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  let waiting: ((mail: ReceivedMail) => void)[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onRcptTo(_address, _session, callback) {
      if (refusal === null) return callback()
      callback(Object.assign(new Error('not now'), { responseCode: refusal }))
    },
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        const mail = read(
          raw,
          session.envelope.rcptTo.map((one) => one.address),
        )
        received.push(mail)
        for (const resolve of waiting) resolve(mail)
        waiting = []
        callback()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    refuse: (code) => {
      refusal = code
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function read(raw: string, to: string[]): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1] ?? '7bit'
  const subject = /^Subject: (.*)$/im.exec(headers)?.[1] ?? ''
  return {
    to,
    headers,
    subject: subject
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
        decode(
          kind.toUpperCase() === 'B' ? 'base64' : 'quoted-printable',
          word.replaceAll('_', ' '),
        ),
      ),
    body: decode(encoding, rest.join('\r\n\r\n')).replaceAll('\r\n', '\n').trim(),
  }
}

function decode(encoding: string, written: string): string {
  if (encoding === 'base64') return Buffer.from(written, 'base64').toString()
  if (encoding !== 'quoted-printable') return written
  const bytes = written
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
