// PGlite on a thread of its own, behind a unix socket: a long statement freezes this loop, never the web server's.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { serveOnSocket } from './socket-server.js'

const { dataDir, socketPath, template } = workerData
const database = await PGlite.create({
  ...(dataDir ? { dataDir } : {}),
  ...(template ? { loadDataDir: new Blob([readFileSync(template)]) } : {}),
})
const server = await serveOnSocket(database, socketPath)

parentPort?.on('message', async (message) => {
  if (message === 'ping') parentPort?.postMessage('pong')
  if (message === 'dump') {
    const blob = await database.dumpDataDir('none')
    parentPort?.postMessage({ dump: Buffer.from(await blob.arrayBuffer()) })
  }
  if (message === 'stop') {
    server.close()
    await database.close()
    parentPort?.postMessage('stopped')
  }
})
parentPort?.postMessage('ready')
