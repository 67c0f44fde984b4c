import type { PartnerReason, PlaceName, SegmentPlace } from '../../domain/matching/partner.ts'
import { fill } from '../../i18n/fill.ts'
import { nameIn } from '../../i18n/index.ts'
import type { Words } from '../../i18n/words.ts'
import type { Locale } from '../../paths.ts'

/** `own` is said to the subject, `theirs` to the subject about the partner's side, `plain` to anybody else. */
export type Voice = 'own' | 'theirs' | 'plain'

/** A piece of a sentence; quoted pieces of records and names of places stand out. */
export type Said = { text: string; strong: boolean }

type Speaker = { t: Words['matching']; locale: Locale; voice: Voice }
type Spoken = Pick<PartnerReason, 'code' | 'own' | 'other' | 'ownPlace' | 'otherPlace' | 'path'>

/** A reason in the reader's language, in pieces. */
export function sayReason(reason: Spoken, { t, locale, voice }: Speaker): Said[] {
  const sentences: Readonly<Partial<Record<string, string>>> =
    voice === 'own' ? t.reasons : voice === 'theirs' ? t.theirReasons : t.plainReasons
  const values = valuesOf(reason, { t, locale })
  const said = pieces(sentences[reason.code] ?? t.reasons[reason.code], values)
  if (!reason.path || !reason.other) return said
  return pieces(t.goods, { goods: quoted(reason.other, t) }).flatMap((piece) =>
    piece.text.includes('{reason}')
      ? [{ ...piece, text: piece.text.replace('{reason}', '') }, ...said]
      : [piece],
  )
}

/** The same as one line of text, for files. */
export function reasonText(reason: Spoken, speaker: Speaker): string {
  return sayReason(reason, speaker)
    .map(({ text }) => text)
    .join('')
}

function valuesOf(
  { own = '', other = '', ownPlace, otherPlace, path = [], code }: Spoken,
  { t, locale }: Pick<Speaker, 't' | 'locale'>,
): Record<string, string> {
  const plain = code.startsWith('specification') || code.startsWith('certificate')
  const value = (text: string, place?: PlaceName) => {
    if (place) return nameIn(locale, place)
    return plain || text === '' ? text : quoted(text, t)
  }
  return {
    own: value(own, ownPlace),
    other: value(other, otherPlace),
    path: pathText(path, { t, locale }),
  }
}

function quoted(text: string, t: Words['matching']): string {
  return fill(t.quote, { text })
}

export function pathText(
  path: readonly SegmentPlace[],
  { t, locale }: Pick<Speaker, 't' | 'locale'>,
): string {
  return path.map((segment) => nameIn(locale, segment)).join(t.arrow)
}

/** A sentence cut at its places, each filled. A place without a value stays as it is. */
function pieces(sentence: string, values: Record<string, string>): Said[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      const value = name === undefined ? undefined : values[name]
      return value === undefined ? { text: part, strong: false } : { text: value, strong: true }
    })
}
