import { eq } from 'drizzle-orm'
import { user } from '#db/schema/index.ts'
import { LOCALES, type Locale } from '../../paths.ts'
import type { Ports } from '../ports.ts'

export type User = {
  id: string
  email: string
  verified: boolean
  passwordHash: string
  locale: Locale
  sampleRole: string | null
}

export function findUserByEmail(ports: Pick<Ports, 'db'>, email: string): Promise<User | null> {
  return findUser(ports, eq(user.email, email))
}

export function findUserById(ports: Pick<Ports, 'db'>, id: string): Promise<User | null> {
  return findUser(ports, eq(user.id, id))
}

async function findUser(
  { db }: Pick<Ports, 'db'>,
  which: ReturnType<typeof eq>,
): Promise<User | null> {
  const [row] = await db.select().from(user).where(which)
  if (!row) return null
  const { id, email, passwordHash, sampleRole } = row
  const locale = LOCALES.find((one) => one === row.locale) ?? 'zh-Hans'
  return { id, email, verified: row.emailVerifiedAt !== null, passwordHash, locale, sampleRole }
}
