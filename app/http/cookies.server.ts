import { LOCALES, type Locale } from '#app/paths.ts'

const NAME = 'wanlian-language'
const YEAR_S = 31_536_000

/** Remembers the language a person chose. It only leads from `/` to their language; the URL stays the truth. */
export function languageCookie(locale: Locale): string {
  return `${NAME}=${locale}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`
}

export function preferredLanguage({ headers }: Request): Locale | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return LOCALES.find((locale) => pairs.includes(`${NAME}=${locale}`)) ?? null
}
