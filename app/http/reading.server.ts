import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Locale, localeOfPrefix } from '#app/paths.ts'
import '#app/runtime/context.ts'

export type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** The language of the URL; an unknown prefix is a page that does not exist. */
export function requireLocale(params: Args['params']): Locale {
  const locale = localeOfPrefix(params.lang)
  if (!locale) throw notFound()
  return locale
}

export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** `?page=`: a whole number from 1 to 500; anything else reads as the first page. */
export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1
}
