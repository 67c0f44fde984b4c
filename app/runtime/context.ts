import type { AnsweredBy } from '../adapters/search/search-port.ts'
import type { Actor } from '../domain/access/types.ts'
import type { Runtime } from './runtime.ts'

/** What every loader and action finds in its `context`. */
export type RequestContext = {
  runtime: Runtime
  /** Stands on every error page and in the log. */
  requestId: string
  /** Sample identities and the outbox page exist only then. */
  loopback: boolean
  /** Address of the peer, for throttling; never stored as it is. */
  peer: string
  /** A loader or an action failed only because the database was not there: the answer is 503. */
  databaseAway?: boolean
  /** Filled on first use, so that all loaders of a request share one look-up. */
  actor?: Promise<{ actor: Actor | null; cookie?: string }>
  /** Which engine searched for what the response shows, if anything was searched for. */
  searchedBy?: AnsweredBy
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
