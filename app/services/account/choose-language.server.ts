import { eq } from 'drizzle-orm'
import { user } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import type { Locale } from '../../paths.ts'
import type { Ports } from '../ports.ts'

/** The language of one's mails. Pages follow the address. */
export async function chooseLanguage(
  { db }: Pick<Ports, 'db'>,
  { actor, locale }: { actor: Actor; locale: Locale },
): Promise<void> {
  await db.update(user).set({ locale }).where(eq(user.id, actor.userId))
}
