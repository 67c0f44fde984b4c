import type { Sql, TransactionSql } from 'postgres'

/**
 * A client whose process outlives the loss of any connection.
 *
 * postgres.js writes to a connection that is gone: it rolls back where nothing is left to roll back, from a timer, so
 * that nobody can catch it and the process ends (porsager/postgres#1208). A transaction that lost its connection
 * therefore never gets that far: its work neither fails nor goes on, and the client gives up the transaction by itself.
 */
export function survivingLoss(client: Sql): Sql {
  void askForTypesOnce(client)
  return new Proxy(client, {
    get: (target, name) =>
      name === 'begin' ? begin.bind(null, target) : Reflect.get(target, name, target),
  })
}

/**
 * Every new connection asks for the types of arrays, which are the same for all, and where it is lost meanwhile nobody
 * hears of the failure: that ends the process too. Once they are known nobody asks again.
 */
export async function askForTypesOnce(client: Sql): Promise<void> {
  const options: { fetch_types: boolean } = client.options
  if (!options.fetch_types) return
  await client`select 1`.then(
    () => {
      options.fetch_types = false
    },
    () => {},
  )
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

/** Nothing is sent once the transaction or its connection is gone, by whatever of its work is still under way. */
function guarded(sql: TransactionSql, connection: { isLost: boolean }): TransactionSql {
  const unsafe = (...query: Parameters<TransactionSql['unsafe']>) => {
    const asked = sql.unsafe(...query)
    // before whoever waits for it goes on
    asked.catch((error: unknown) => {
      connection.isLost ||= isLost(error)
    })
    return asked
  }
  const savepoint = (inner: Work) =>
    sql.savepoint((nested) => kept(() => inner(guarded(nested, connection))))
  return new Proxy(sql, {
    get(target, name) {
      if (connection.isLost) throw lost()
      if (name === 'unsafe') return unsafe
      return name === 'savepoint' ? savepoint : Reflect.get(target, name, target)
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

/** After such an answer the server closes the connection. */
const PARTING: readonly unknown[] = ['FATAL', 'PANIC']

function lost(): Error {
  return Object.assign(new Error('the connection of this transaction is gone'), { code: CODES[0] })
}

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, severity } = error as { code?: unknown; severity?: unknown }
  return CODES.includes(code) || PARTING.includes(severity) || isLost(error.cause)
}
