import type { MiddlewareHandler } from 'hono'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write that a page of another origin sends is refused with 403, for pages and API alike. */
export function sameOrigin(trustProxy: boolean): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const fetchSite = c.req.header('sec-fetch-site')
    const host = (trustProxy && c.req.header('x-forwarded-host')) || c.req.header('host')
    const foreign = origin ? originHost(origin) !== host : fetchSite === 'cross-site'
    if (foreign) return c.text('403 cross-origin request', 403)
    // Remix would answer 500 to what it takes for a foreign origin
    return next()
  }
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
