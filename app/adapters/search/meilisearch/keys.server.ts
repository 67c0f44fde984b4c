import { createHash, createHmac } from 'node:crypto'
import type { Connection } from './connection.server.ts'
import { EngineError } from './engine-error.ts'
import { INDEX_PREFIX } from './settings.ts'

/** The least that each side of the app needs; both hold for the product's own indexes only. */
const ACTIONS = {
  search: ['search', 'documents.get'],
  indexer: [
    'documents.add',
    'documents.delete',
    'documents.get',
    'indexes.create',
    'indexes.delete',
    'indexes.get',
    'indexes.swap',
    'indexes.update',
    'settings.get',
    'settings.update',
    'stats.get',
    'tasks.get',
  ],
} as const
export type KeyRole = keyof typeof ACTIONS
const ROLES: readonly KeyRole[] = ['search', 'indexer']

/** The same key for the same rights everywhere, so that setting up twice makes nothing new; a UUID as asked for. */
function uidOf(role: KeyRole, prefix: string): string {
  const digest = createHash('sha256').update(`${prefix} ${role} ${ACTIONS[role].join()}`)
  const hex = digest.digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/**
 * The scoped keys, without asking: the server makes them of its master key and their uid the same way. So the app
 * forgets the master key once it has these.
 */
export function scopedKeys(masterKey: string, prefix = INDEX_PREFIX): Record<KeyRole, string> {
  const keyOf = (role: KeyRole) =>
    createHmac('sha256', masterKey).update(uidOf(role, prefix)).digest('hex')
  return { search: keyOf('search'), indexer: keyOf('indexer') }
}

/** Makes the scoped keys that a server does not have yet. `connection` uses the master key and is closed after it. */
export async function ensureKeys(connection: Connection, prefix = INDEX_PREFIX): Promise<void> {
  for (const role of ROLES) {
    const uid = uidOf(role, prefix)
    if (await hasKey(connection, uid)) continue
    await connection.call((client) =>
      client.createKey({
        uid,
        name: `${prefix} ${role}`,
        actions: [...ACTIONS[role]],
        indexes: [`${prefix}-*`],
        expiresAt: null,
      }),
    )
  }
}

async function hasKey(connection: Connection, uid: string): Promise<boolean> {
  try {
    await connection.call((client) => client.getKey(uid))
    return true
  } catch (error) {
    // the only answer that says so: no such key
    if (error instanceof EngineError && error.fault === 'rejected') return false
    throw error
  }
}
