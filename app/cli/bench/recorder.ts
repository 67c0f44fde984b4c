import { subscribe, unsubscribe } from 'node:diagnostics_channel'

export type SentRequest = { origin: string; path: string; method: string; body: string | null }
/** Requests that were under way together; the next trip began when all of these were answered. */
export type Trip = SentRequest[]

type Message = {
  request: { origin: string; path: string; method: string; body: unknown }
}

/** Writes down what our own clients send, as undici tells it, so that the same can be sent without them. */
export function recordTrips() {
  let trips: Trip[] = []
  let under = 0
  const created = (message: unknown) => {
    const { origin, path, method, body } = (message as Message).request
    const sent = { origin, path, method, body: textOf(body) }
    if (under === 0) trips.push([sent])
    else trips.at(-1)?.push(sent)
    under++
  }
  const ended = () => {
    under--
  }
  subscribe('undici:request:create', created)
  subscribe('undici:request:trailers', ended)
  subscribe('undici:request:error', ended)
  return {
    /** What was sent since the last call. */
    take(): Trip[] {
      const taken = trips
      trips = []
      return taken
    },
    stop() {
      unsubscribe('undici:request:create', created)
      unsubscribe('undici:request:trailers', ended)
      unsubscribe('undici:request:error', ended)
    },
  }
}

function textOf(body: unknown): string | null {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : null
}
