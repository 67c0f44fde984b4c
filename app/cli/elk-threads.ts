import { Worker } from 'node:worker_threads'
import type { ElkGraph, ElkResult } from '../domain/graph/elk-graph.ts'

export type ElkThreads = {
  /** What elk makes of a graph; null when it finds no layout. */
  layout: (graph: ElkGraph) => Promise<ElkResult | null>
  close: () => Promise<void>
}

type Answer = { id: number; result?: ElkResult; error?: string }

/** Threads that run elk, the graphs dealt out in turn. */
export function elkThreads(size: number): ElkThreads {
  const waiting = new Map<number, (result: ElkResult | null) => void>()
  let next = 0
  const threads = Array.from({ length: size }, () => {
    const thread = new Worker(new URL('./layout-worker.js', import.meta.url))
    thread.on('message', ({ id, result }: Answer) => {
      waiting.get(id)?.(result ?? null)
      waiting.delete(id)
    })
    thread.on('error', (error) => {
      throw error
    })
    return thread
  })
  return {
    layout: (graph) =>
      new Promise((resolve) => {
        const id = next++
        waiting.set(id, resolve)
        threads[id % size]?.postMessage({ id, graph })
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}
