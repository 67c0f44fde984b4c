import { isIP } from 'node:net'

/** What proxies, tunnels and CDNs add; a request that carries any of it came from elsewhere. */
const FORWARDED =
  /^(forwarded|via|x-forwarded-.+|x-original-.+|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|fastly-client-ip|cf-.+)$/

/** True only when the server is bound to loopback, the peer is loopback, the Host is loopback and nothing forwarded the request. */
export function isLoopbackRequest(request: {
  bind: string
  peer: string | undefined
  host: string | undefined
  headers: Headers
}): boolean {
  if ([...request.headers.keys()].some((name) => FORWARDED.test(name))) return false
  return [request.bind, request.peer, hostName(request.host)].every(isLoopback)
}

function hostName(host: string | undefined): string | undefined {
  if (!host) return undefined
  const ipv6 = /^\[([^\]]+)\](:\d+)?$/.exec(host)
  return ipv6 ? ipv6[1] : host.replace(/:\d+$/, '')
}

function isLoopback(name: string | undefined): boolean {
  if (!name) return false
  const plain = name.replace(/^::ffff:/i, '')
  if (isIP(plain) === 4) return plain.startsWith('127.')
  return plain === '::1' || plain.toLowerCase() === 'localhost'
}
