import { useLocation, useMatches } from '@remix-run/react'
import { LOCALES, localise, splitLocale } from '../../paths.ts'

/** Pages of a person are nobody's to index; all others say where they stand in the other languages. */
const PRIVATE = /^\/(my|account|sign-|register|verify-|forgot-|reset-|outbox|try)/

/** The same page in every language, for search engines; filters and pages of a list are left out. */
export function Alternates({ origin }: { origin: string }) {
  const { locale, path } = splitLocale(useLocation().pathname)
  const main = useMainPath() ?? path
  if (PRIVATE.test(path)) return <meta name="robots" content="noindex" />
  const at = (one: (typeof LOCALES)[number]) => origin + localise(one, main)
  return (
    <>
      <link rel="canonical" href={at(locale)} />
      {LOCALES.map((one) => (
        <link key={one} rel="alternate" hrefLang={one} href={at(one)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={at('zh-Hans')} />
    </>
  )
}

/** A page that has several addresses names its main one, without language, as `canonicalPath` of its data. */
function useMainPath(): string | null {
  const data = useMatches().at(-1)?.data
  if (typeof data !== 'object' || data === null || !('canonicalPath' in data)) return null
  return typeof data.canonicalPath === 'string' ? data.canonicalPath : null
}
