import { hostname, networkInterfaces } from 'node:os'
import type { Env } from '#app/runtime/env.ts'

type Site = Pick<Env, 'PUBLIC_URL' | 'HOST' | 'PORT'>

/**
 * The address of this site for links that leave it. `Host` is what the sender of a request wrote: it counts only
 * when it names this machine, or a forged one would carry somebody's reset link to a foreign server.
 */
export function ownOrigin(site: Site, request: Request, ownNames = namesOfMachine()): string {
  if (site.PUBLIC_URL) return new URL(site.PUBLIC_URL).origin
  const { hostname: name, origin } = new URL(request.url)
  const plain = name.replace(/^\[|\]$/g, '').toLowerCase()
  const own = [...ownNames, 'localhost', '127.0.0.1', '::1', site.HOST.toLowerCase()]
  if (own.includes(plain)) return origin
  const host = site.HOST.includes(':') ? `[${site.HOST}]` : site.HOST
  return `http://${host}:${site.PORT}`
}

function namesOfMachine(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  return [hostname().toLowerCase(), ...addresses.map(({ address }) => address.toLowerCase())]
}
