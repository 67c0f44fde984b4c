import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { requireLocale } from '#app/http/reading.server.ts'
import { pathsFor } from '#app/paths.ts'
import { signOut } from '#app/services/account/sign-out.server.ts'

/** Opening the address changes nothing: the button is on the account page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(pathsFor(requireLocale(params)).account())
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const to = pathsFor(requireLocale(params))
  const cookie = await signOut(context.runtime, { cookie: request.headers.get('cookie') })
  return redirect(to.home(), { headers: { 'Set-Cookie': cookie } })
}
