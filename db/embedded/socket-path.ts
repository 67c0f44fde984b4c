import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LONGEST = 100 // sun_path holds 108 bytes on Linux

/** The unix socket of a data folder: beside it, or in the temporary folder where that path would be too long. */
export function socketPathOf(dataDir: string): string {
  const beside = `${resolve(dataDir)}.sock`
  if (Buffer.byteLength(beside) <= LONGEST) return beside
  const name = createHash('sha256').update(beside).digest('hex').slice(0, 16)
  return join(tmpdir(), `wanlian-${name}.sock`)
}

/** True when a process answers on the socket: the folder is in use. A refused or missing one is stale. */
export function isInUse(socketPath: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      settle(true)
    })
    socket.once('error', () => settle(false))
  })
}
