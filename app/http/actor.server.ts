import { type AppLoadContext, redirect } from '@remix-run/node'
import { type Actor, type Membership, membershipIn } from '#app/domain/access/types.ts'
import { pathsFor } from '#app/paths.ts'
import { findActor } from '#app/services/account/find-actor.server.ts'
import { type Args, notFound, requireLocale } from './reading.server.ts'

/** The signed-in person, or null; looked up once a request. */
export async function actorOf({
  request,
  context,
}: Pick<Args, 'request' | 'context'>): Promise<Actor | null> {
  const { actor } = await signedIn(request, context)
  return actor?.sample && !context.loopback ? null : actor // a sample identity never leaves this machine
}

/** Sends a visitor to sign in and back. */
export async function requireActor(args: Args): Promise<Actor> {
  const actor = await actorOf(args)
  if (actor) return actor
  const { pathname, search } = new URL(args.request.url)
  throw redirect(pathsFor(requireLocale(args.params)).signIn(pathname + search))
}

/** The membership for `:org` of the URL. An organisation of others is a page that does not exist. */
export async function requireMembership(
  args: Args,
): Promise<{ actor: Actor; membership: Membership }> {
  const actor = await requireActor(args)
  const membership = membershipIn(actor, args.params.org ?? '')
  if (!membership) throw notFound()
  return { actor, membership }
}

/** The refreshed cookie of a session that slid, to be sent along. */
export async function slidCookie({ request, context }: Pick<Args, 'request' | 'context'>) {
  return (await signedIn(request, context)).cookie
}

function signedIn(request: Request, context: AppLoadContext) {
  const { auth, db } = context.runtime
  context.actor ??= findActor({ auth, db }, request.headers.get('cookie'))
  return context.actor
}
