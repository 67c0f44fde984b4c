import { useLocation } from '@remix-run/react'
import { LOCALES, type Locale, localise, splitLocale } from '../../paths.ts'

/** Languages named in themselves; a link keeps the page. */
export const LANGUAGE_NAMES: Record<Locale, { short: string; long: string }> = {
  'zh-Hans': { short: '简', long: '简体中文' },
  'zh-Hant-HK': { short: '繁', long: '繁體中文' },
  en: { short: 'EN', long: 'English' },
}

export function Languages({ long = false }: { long?: boolean }) {
  const { pathname, search } = useLocation()
  const { locale: current, path } = splitLocale(pathname)
  const others = long ? LOCALES.filter((locale) => locale !== current) : LOCALES
  return (
    <>
      {others.map((locale) => {
        const name = long ? LANGUAGE_NAMES[locale].long : LANGUAGE_NAMES[locale].short
        if (locale === current) return <b key={locale}>{name}</b>
        return (
          <a key={locale} href={localise(locale, path) + search} lang={locale} hrefLang={locale}>
            {name}
          </a>
        )
      })}
    </>
  )
}
