import { type Config, Meilisearch } from 'meilisearch'
import { type Dispatcher, Pool } from 'undici'
import { limitedTo } from '../time-limit.ts'
import { EngineError, engineError, faultOf } from './engine-error.ts'
import { parseAnswer } from './parse-answer.ts'

/** A server's own client over connections that are kept open. */
export type Connection = {
  /** Host and port, for logs and figures: an address may hold a password. */
  node: string
  client: Meilisearch
  /** Any request of the client, with one kind of error whatever went wrong. */
  call: <T>(work: (client: Meilisearch) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Searches of one app side by side; the server works on four a core. */
const CONNECTIONS = 16
/** Below the 5 s after which the server hangs up: a request never meets a connection that is just being closed. */
const IDLE_MS = 4_000
/** Of every call, whole, however slowly its answer comes; searches bring a much shorter limit. */
const LONGEST_MS = 10_000
/** More than any answer is: a server that never ends is cut off. */
const LONGEST_ANSWER = 64 * 1024 * 1024

export function openConnection({ url, key }: { url: string; key?: string }): Connection {
  const { origin, host } = new URL(url)
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    headersTimeout: LONGEST_MS,
    bodyTimeout: LONGEST_MS,
    maxResponseSize: LONGEST_ANSWER,
  })
  const client = new Meilisearch({ host: url, apiKey: key, httpClient: over(pool) })
  return {
    node: host,
    client,
    async call(work) {
      try {
        return await work(client)
      } catch (error) {
        throw engineError(error)
      }
    },
    close: () => pool.destroy(),
  }
}

type HttpClient = NonNullable<Config['httpClient']>

/** The transport of the client: it expects the parsed body back and leaves the errors to us. */
function over(pool: Pool): HttpClient {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const limit = limitedTo(LONGEST_MS, init.signal ?? undefined)
    try {
      const response = await pool.request({
        path: url.pathname + url.search,
        method: (init.method ?? 'GET') as Dispatcher.HttpMethod,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: typeof init.body === 'string' ? init.body : null,
        signal: limit.signal,
      })
      return read(response.statusCode, await response.body.text())
    } catch (error) {
      if (error instanceof EngineError) throw error
      throw failed(error, limit.signal.aborted)
    } finally {
      limit.over()
    }
  }
}

function failed(error: unknown, aborted: boolean): EngineError {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return new EngineError(
    aborted || name.endsWith('TimeoutError') ? 'timeout' : 'unreachable',
    message,
  )
}

function read(status: number, text: string): unknown {
  if (status === 204) return undefined
  const body = parsed(text)
  if (status >= 200 && status < 300) {
    if (body === undefined) throw new EngineError('rubbish', `no JSON in an answer of ${status}`)
    return body
  }
  const { code } = (body ?? {}) as { code?: unknown }
  const known = typeof code === 'string' ? code : ''
  // the message would quote what people typed, and errors are logged
  throw new EngineError(faultOf(status, known), `${status} ${known}`)
}

function parsed(text: string): unknown {
  try {
    return parseAnswer(text)
  } catch {
    return undefined
  }
}
