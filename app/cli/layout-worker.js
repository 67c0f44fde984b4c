import { parentPort } from 'node:worker_threads'
import ELK from 'elkjs/lib/elk.bundled.js'

// One elk run blocks its thread for up to a second, so it never runs on a thread that serves or reports.
const elk = new ELK()

parentPort?.on('message', async ({ id, graph }) => {
  try {
    parentPort?.postMessage({ id, result: await elk.layout(graph) })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})
