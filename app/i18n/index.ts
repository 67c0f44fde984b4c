import type { Locale } from '../paths.ts'
import { en } from './en/index.ts'
import { hantCatalogue, toHant } from './hant.ts'
import type { Words } from './words.ts'
import { zhHans } from './zh-Hans/index.ts'

let zhHant: Words | undefined

/** The catalogue of a language; traditional Chinese is derived from the simplified one on first use. */
export function wordsFor(locale: Locale): Words {
  if (locale === 'en') return en
  if (locale === 'zh-Hans') return zhHans
  zhHant ??= hantCatalogue<Words>(zhHans)
  return zhHant
}

/** A name of the knowledge (cluster, segment, region) in a language. */
export function nameIn(locale: Locale, name: { zh: string; en: string }): string {
  if (locale === 'en') return name.en
  return locale === 'zh-Hant-HK' ? toHant(name.zh) : name.zh
}
