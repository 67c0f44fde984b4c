import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMembership } from '#app/http/actor.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { pathsFor } from '#app/paths.ts'

/** A match by its own address opens in the list it belongs to. */
export async function loader(args: LoaderFunctionArgs) {
  const to = pathsFor(requireLocale(args.params))
  const { membership } = await requireMembership(args)
  const direction = new URL(args.request.url).searchParams.get('direction') ?? undefined
  return redirect(to.matches(membership.publicId, { direction, with: args.params.partner }))
}
