// PGlite on a thread of its own, behind a unix socket: a long statement freezes this loop, never the web server's.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const { dataDir, socketPath, template } = workerData
const database = await PGlite.create({
  ...(dataDir ? { dataDir } : {}),
  ...(template ? { loadDataDir: new Blob([readFileSync(template)]) } : {}),
})
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 64 })
await server.start()

parentPort?.on('message', async (message) => {
  if (message === 'ping') parentPort?.postMessage('pong')
  if (message === 'dump') {
    const blob = await database.dumpDataDir('none')
    parentPort?.postMessage({ dump: Buffer.from(await blob.arrayBuffer()) })
  }
  if (message === 'stop') {
    await server.stop()
    await database.close()
    parentPort?.postMessage('stopped')
  }
})
parentPort?.postMessage('ready')
