import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lie, type Manner } from '#tests/support/lying-server.ts'

/** `honest` hands everything on; `another` is a server that is not the one that was fed. */
export type Behaviour = 'honest' | 'drips the truth' | { another: string } | Manner

export type LyingProxy = {
  url: string
  behave: (how: Behaviour) => void
  close: () => Promise<void>
}

/** Stands in front of a real server and says what it likes. */
export async function startLyingProxy(target: string): Promise<LyingProxy> {
  let how: Behaviour = 'honest'
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = []
    asked.on('data', (chunk: Buffer) => chunks.push(chunk))
    asked.on('end', () => {
      const body = Buffer.concat(chunks)
      if (how === 'honest') return handOn(asked, answer, { body, to: target })
      if (how === 'drips the truth') return handOn(asked, answer, { body, to: target, drips: true })
      if (typeof how === 'object') return handOn(asked, answer, { body, to: how.another })
      lie(how, answer, body.toString())
    })
    asked.on('error', () => answer.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    behave: (next) => {
      how = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type HandingOn = { body: Buffer; to: string; drips?: boolean }

function handOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  { body, to, drips }: HandingOn,
): void {
  const { method, headers } = asked
  const passed = request(new URL(asked.url ?? '/', to), { method, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.on('error', () => answer.destroy())
    if (drips) drip(reply, answer)
    else reply.pipe(answer)
  })
  passed.on('error', () => answer.destroy())
  passed.end(body)
}

/** A byte every so often: no time limit between two bytes ever ends it. */
function drip(reply: IncomingMessage, answer: ServerResponse): void {
  const bytes: number[] = []
  reply.on('data', (chunk: Buffer) => bytes.push(...chunk.subarray(0, 1_000)))
  reply.on('end', () => {
    const next = setInterval(() => {
      const byte = bytes.shift()
      if (byte === undefined || answer.destroyed) return clearInterval(next)
      answer.write(Buffer.from([byte]))
    }, 50)
    answer.on('close', () => clearInterval(next))
  })
}
