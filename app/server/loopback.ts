import { isIP } from 'node:net'

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/** True only when the server is bound to loopback, the peer is loopback, the Host is loopback and nothing forwarded the request. */
export function isLoopbackRequest(request: {
  bind: string
  peer: string | undefined
  host: string | undefined
  headers: Headers
}): boolean {
  if (FORWARDED.some((name) => request.headers.has(name))) return false
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
