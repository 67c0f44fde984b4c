import { createContext, useContext } from 'react'
import { wordsFor } from '#app/i18n/index.ts'
import type { Words } from '#app/i18n/words.ts'
import { type Locale, type Paths, pathsFor } from '#app/paths.ts'

/** The language of the page; the root sets it from the URL. */
export const PageLocale = createContext<Locale>('zh-Hans')

export function useLocale(): Locale {
  return useContext(PageLocale)
}

export function useWords(): Words {
  return wordsFor(useLocale())
}

export function usePaths(): Paths {
  return pathsFor(useLocale())
}
