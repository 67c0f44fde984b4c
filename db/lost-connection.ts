import type { Sql, TransactionSql } from 'postgres'

/**
 * postgres.js writes to a connection that is gone: it rolls back where nothing is left to roll back, from a timer, so
 * that nobody can catch it and the process ends (porsager/postgres#1208). A transaction that lost its connection
 * therefore never gets that far: its work neither fails nor goes on, and the client gives up the transaction by itself.
 */
export function survivingLoss(client: Sql): Sql {
  return new Proxy(client, {
    get: (target, name) =>
      name === 'begin' ? begin.bind(null, target) : Reflect.get(target, name, target),
  })
}

type Work = (sql: TransactionSql) => unknown

async function begin(client: Sql, ...given: [Work] | [string, Work]): Promise<unknown> {
  const [options, work] = given.length === 1 ? ['', given[0]] : given
  const connection = { isLost: false }
  try {
    return await client.begin(options, (sql) => kept(() => work(guarded(sql, connection))))
  } finally {
    connection.isLost = true
  }
}

/** Nothing is sent once the transaction is over, by whatever of its work is still under way. */
function guarded(sql: TransactionSql, connection: { readonly isLost: boolean }): TransactionSql {
  return new Proxy(sql, {
    get(target, name) {
      if (connection.isLost) throw lost()
      if (name !== 'savepoint') return Reflect.get(target, name, target)
      return (inner: Work) =>
        target.savepoint((nested) => kept(() => inner(guarded(nested, connection))))
    },
  })
}

async function kept(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (isLost(error)) return new Promise(() => {})
    throw error
  }
}

const CODES: readonly unknown[] = [
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]

function lost(): Error {
  return Object.assign(new Error('the connection of this transaction is gone'), { code: CODES[0] })
}

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return CODES.includes((error as { code?: unknown }).code) || isLost(error.cause)
}
