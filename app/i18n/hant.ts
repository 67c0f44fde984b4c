import { Converter } from 'opencc-js/cn2t'
import { HANT_OVERRIDES } from './hant-overrides.ts'

let convert: ((text: string) => string) | undefined

/** Simplified text of ours as Hong Kong writes it. Never for names as registered. Loads its tables on first use (0.3 s). */
export function toHant(text: string): string {
  convert ??= Converter({ from: 'cn', to: 'hk' })
  const hant = convert(text)
  return HANT_OVERRIDES.reduce((done, [wrong, right]) => done.replaceAll(wrong, right), hant)
}

/** A whole catalogue; `{places}` are Latin and pass through. */
export function hantCatalogue<T>(catalogue: T): T {
  if (typeof catalogue === 'string') return toHant(catalogue) as T
  return Object.fromEntries(
    Object.entries(catalogue as object).map(([key, value]) => [key, hantCatalogue(value)]),
  ) as T
}
