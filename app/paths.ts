/** One pure function per URL; links, redirects, mails and tests all use it. */

export const LOCALES = ['zh-Hans', 'zh-Hant-HK', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const PREFIX = { 'zh-Hans': '', 'zh-Hant-HK': '/zh-hant', en: '/en' } as const satisfies Record<
  Locale,
  string
>

/** The locale of a `:lang?` parameter, or null for an unknown prefix (404). */
export function localeOfPrefix(lang: string | undefined): Locale | null {
  return LOCALES.find((locale) => PREFIX[locale].slice(1) === (lang ?? '')) ?? null
}

/** The locale and the bare path of a pathname. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  for (const locale of ['zh-Hant-HK', 'en'] as const) {
    const prefix = PREFIX[locale]
    if (pathname === prefix) return { locale, path: '/' }
    if (pathname.startsWith(`${prefix}/`)) return { locale, path: pathname.slice(prefix.length) }
  }
  return { locale: 'zh-Hans', path: pathname }
}

/** A bare path in a language: `localise('en', '/search?q=a')` is `/en/search?q=a`. */
export function localise(locale: Locale, path: string): string {
  const prefix = PREFIX[locale]
  return prefix && path === '/' ? prefix : `${prefix}${path}`
}

type Query = Record<string, string | number | readonly string[] | undefined>

/** `?a=1&b=2&b=3`, or nothing; undefined and empty values are left out. */
export function queryString(query: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

const segment = encodeURIComponent

export function pathsFor(locale: Locale) {
  const at = (path: string, query: Query = {}) => localise(locale, path) + queryString(query)
  return {
    home: () => at('/'),
    search: (query: Query = {}) => at('/search', query),
    clusters: () => at('/clusters'),
    cluster: (id: string, query: Query = {}) => at(`/clusters/${id}`, query),
    /** `<cluster>--<slug>` has a page under its cluster. */
    segment: (id: string, query: Query = {}) => at(`/clusters/${id.replace('--', '/')}`, query),
    product: (term: string, query: Query = {}) => at(`/products/${segment(term)}`, query),
    enterprises: (query: Query = {}) => at('/enterprises', query),
    enterprise: (publicId: string) => at(`/enterprises/${publicId}`),
    listings: (query: Query = {}) => at('/listings', query),
    listing: (publicId: string) => at(`/listings/${publicId}`),
    rankingRule: () => at('/rules/ranking'),
    sources: () => at('/about/sources'),
    definitions: () => at('/about/definitions'),

    signIn: (next?: string) => at('/sign-in', { next }),
    signOut: () => at('/sign-out'),
    register: (next?: string) => at('/register', { next }),
    verifyEmail: (token?: string) => at('/verify-email', { token }),
    forgotPassword: () => at('/forgot-password'),
    resetPassword: (token?: string) => at('/reset-password', { token }),
    outbox: () => at('/outbox'),
    trySample: () => at('/try'),
    account: () => at('/account'),

    my: () => at('/my'),
    newOrganisation: () => at('/my/new'),
    organisation: (publicId: string) => at(`/my/${publicId}`),
    profile: (publicId: string) => at(`/my/${publicId}/profile`),
    products: (publicId: string) => at(`/my/${publicId}/products`),
    tags: (publicId: string) => at(`/my/${publicId}/tags`),
    matches: (publicId: string, query: Query = {}) => at(`/my/${publicId}/matches`, query),
    match: (publicId: string, targetPublicId: string, query: Query = {}) =>
      at(`/my/${publicId}/matches/${targetPublicId}`, query),
    shortlist: (publicId: string) => at(`/my/${publicId}/shortlist`),
    compare: (publicId: string, query: Query = {}) => at(`/my/${publicId}/compare`, query),
    blocks: (publicId: string) => at(`/my/${publicId}/blocks`),
    myListings: (publicId: string) => at(`/my/${publicId}/listings`),
    newListing: (publicId: string, query: Query = {}) => at(`/my/${publicId}/listings/new`, query),
    editListing: (publicId: string, listingPublicId: string) =>
      at(`/my/${publicId}/listings/${listingPublicId}`),
  }
}
export type Paths = ReturnType<typeof pathsFor>

/** Addresses without a language. */
export const apiPaths = {
  health: '/healthz',
  search: (query: Query = {}) => `/api/v1/search${queryString(query)}`,
  partners: (query: Query = {}) => `/api/v1/partners${queryString(query)}`,
  matchesCsv: (publicId: string, query: Query = {}) =>
    `/api/v1/organisations/${publicId}/matches.csv${queryString(query)}`,
  shortlistCsv: (publicId: string) => `/api/v1/organisations/${publicId}/shortlist.csv`,
}
