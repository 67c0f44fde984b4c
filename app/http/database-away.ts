/** What an answer says with 503: seconds after which a reader may try again. */
export const AWAY_RETRY_SECONDS = 5

/** The database is starting, recovering or shutting down. */
const NOT_NOW: readonly unknown[] = ['57P01', '57P02', '57P03']
/** The connection was refused, closed or broke. */
const CONNECTION = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE$|08)/
/** Causes of causes that are looked through. */
const DEPTH = 4

/** Whether an error only says that the database is not there now: then trying again later works. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error, depth = 0; depth < DEPTH && one instanceof Error; depth++) {
    const { code } = one as { code?: unknown }
    if (NOT_NOW.includes(code) || CONNECTION.test(String(code ?? ''))) return true
    one = one.cause
  }
  return false
}
