import { type Actor, type Membership, membershipIn } from '#app/domain/access/types.ts'
import { LOCALES, type Locale } from '#app/paths.ts'
import { actorOf } from './actor.server.ts'
import type { Args } from './reading.server.ts'

/** The membership for `:org`; 401 without a session, 404 for a firm of others. */
export async function memberOf(args: Args): Promise<{ actor: Actor; membership: Membership }> {
  const actor = await actorOf(args)
  if (!actor) throw new Response(null, { status: 401 })
  const membership = membershipIn(actor, args.params.org ?? '')
  if (!membership) throw new Response(null, { status: 404 })
  return { actor, membership }
}

/** `?language=`: addresses of the JSON and of files carry no prefix. */
export function languageOf(url: URL): Locale {
  return LOCALES.find((locale) => locale === url.searchParams.get('language')) ?? 'zh-Hans'
}
