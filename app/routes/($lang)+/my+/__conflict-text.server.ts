import type { FieldConflict } from '#app/domain/enterprise/edit-conflict.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import type { Words } from '#app/i18n/words.ts'
import type { Locale } from '#app/paths.ts'
import type { Runtime } from '#app/runtime/runtime.ts'

/** A field that two people changed, in words. */
export type SpokenConflict = {
  label: string
  theirs: string
  yours: string
  kept: 'theirs' | 'yours'
}

type World = Pick<Runtime, 'regions'>

const LONGEST = 300

export function speakConflicts(
  world: World,
  { locale, conflicts }: { locale: Locale; conflicts: readonly FieldConflict[] },
): SpokenConflict[] {
  const t = wordsFor(locale)
  const labels: Readonly<Record<string, string>> = t.enterprise.fields
  return conflicts.map(({ field, theirs, yours, kept }) => {
    const speak = (value: unknown) =>
      say(value, { world, locale, t }).slice(0, LONGEST) || t.enterprise.profile.nothing
    return { label: labels[field] ?? field, theirs: speak(theirs), yours: speak(yours), kept }
  })
}

type Speech = { world: World; locale: Locale; t: Words }

/** A value of any field: lists by their entries, places, markets and codes by their names. */
function say(value: unknown, speech: Speech): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) {
    return value
      .map((one) => say(one, speech))
      .filter((text) => text !== '')
      .join(speech.locale === 'en' ? ', ' : '、')
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .map((one) => say(one, speech))
      .filter((text) => text !== '')
      .join(' ')
  }
  if (value === true) return '✓'
  return value === false ? '✗' : nameOf(String(value), speech)
}

function nameOf(text: string, { world, locale, t }: Speech): string {
  const v = t.vocabulary
  const codes: Readonly<Record<string, string>> = {
    ...v.organisationKind,
    ...v.sizeClass,
    ...v.identifierScheme,
    ...v.siteKind,
    ...v.qualification,
    ...v.units,
    ...v.period,
  }
  if (Object.hasOwn(codes, text)) return codes[text] ?? text
  const region = world.regions.region(text)
  if (region) return nameIn(locale, { zh: region.short, en: region.en })
  const market = world.regions.market(text)
  return market ? nameIn(locale, market) : text
}
