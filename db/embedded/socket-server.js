// Serves a PGlite on a unix socket to any number of connections of one process.
import { createServer } from 'node:net'
import { nextFrame, statusOf } from './frames.js'
import { createTurns } from './turns.js'

const TERMINATE = 0x58
/** @param {string} sql */
const simpleQuery = (sql) => {
  const body = Buffer.from(`${sql}\0`)
  const head = Buffer.from([0x51, 0, 0, 0, 0])
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/**
 * @param {import('@electric-sql/pglite').PGlite} database
 * @param {string} path
 * @returns {Promise<import('node:net').Server>}
 */
export function serveOnSocket(database, path) {
  const turns = createTurns()
  const server = createServer((socket) => serveConnection(socket, database, turns))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })
}

/**
 * @param {import('node:net').Socket} socket
 * @param {import('@electric-sql/pglite').PGlite} database
 * @param {ReturnType<typeof createTurns>} turns
 */
function serveConnection(socket, database, turns) {
  let started = false
  let buffer = Buffer.alloc(0)
  let working = false
  /** @type {(() => void) | null} */
  let endTurn = null
  let open = true

  const release = () => {
    endTurn?.()
    endTurn = null
  }
  /** @param {import('./frames.js').Frame} frame */
  const answer = async ({ kind, bytes }) => {
    if (kind === 'encryption') return socket.write('N')
    if (kind === 'cancel' || (started && bytes[0] === TERMINATE)) return socket.end()
    endTurn ??= await turns.take()
    if (kind === 'startup') started = true
    const said = await database.execProtocolRaw(bytes)
    if (socket.writable) socket.write(said)
    if (statusOf(said) === 'I') release()
  }
  const work = async () => {
    if (working) return
    working = true
    try {
      for (let next = nextFrame(buffer, started); open && next; next = nextFrame(buffer, started)) {
        buffer = Buffer.from(next.rest)
        await answer(next.frame)
      }
    } finally {
      working = false
    }
    if (!open && endTurn) {
      await database.execProtocolRaw(simpleQuery('rollback')) // whoever left in the middle takes nothing along
      release()
    }
  }

  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk])
    work().catch(() => socket.destroy())
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    open = false
    work().catch(() => release())
  })
}
