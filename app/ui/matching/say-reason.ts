import type { PartnerReason, PlaceName, SegmentPlace } from '../../domain/matching/partner.ts'
import { fill } from '../../i18n/fill.ts'
import { nameIn } from '../../i18n/index.ts'
import type { Words } from '../../i18n/words.ts'
import type { Locale } from '../../paths.ts'
import { pieces, plain, type Said, type Voice } from './said.ts'
import { sayMade, sayOffered, saySupply } from './say-supply.ts'
import { supplyEnds } from './supply-ends.ts'

type Speaker = { t: Words['matching']; locale: Locale; voice: Voice }
export type Spoken = Pick<
  PartnerReason,
  'code' | 'own' | 'other' | 'ownPlace' | 'otherPlace' | 'path' | 'supply'
>
type Values = Record<string, string | readonly Said[]>

/** A reason in the reader's language, in pieces. */
export function sayReason(reason: Spoken, { t, locale, voice }: Speaker): Said[] {
  const sentences: Readonly<Partial<Record<string, string>>> =
    voice === 'own' ? t.reasons : voice === 'theirs' ? t.theirReasons : t.plainReasons
  const code = sayable(reason)
  const values = valuesOf(reason, { t, locale })
  const said = pieces(sentences[code] ?? t.reasons[code], values)
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

/** Without its path, what goes into what is said as of a name. */
function sayable({ code, supply }: Spoken): Spoken['code'] {
  if (supply) return code
  if (code === 'offers_input') return 'offers_material'
  return code === 'uses_offered' ? 'made_of_offered' : code
}

function valuesOf(reason: Spoken, { t, locale }: Pick<Speaker, 't' | 'locale'>): Values {
  const { own = '', other = '', ownPlace, otherPlace, path = [], code } = reason
  const bare = code.startsWith('specification') || code.startsWith('certificate')
  const value = (text: string, place?: PlaceName) => {
    if (place) return nameIn(locale, place)
    return bare || text === '' ? text : quoted(text, t)
  }
  return {
    own: value(own, ownPlace),
    other: value(other, otherPlace),
    path: pathText(path, { t, locale }),
    ...supplyValues(reason, { t, locale }),
  }
}

function supplyValues(reason: Spoken, { t, locale }: Pick<Speaker, 't' | 'locale'>): Values {
  const { supply } = reason
  if (!supply) return {}
  const { made, offered } = supplyEnds(reason, 'plain')
  return {
    supply: saySupply(supply, { t, locale }),
    madeAs: [plain(sayMade(made.text, { supply, t, locale }))],
    offeredAs: [plain(sayOffered(offered.text, { supply, t, locale }))],
  }
}

function quoted(text: string, t: Words['matching']): string {
  return fill(t.quote, { text })
}

function pathText(
  path: readonly SegmentPlace[],
  { t, locale }: Pick<Speaker, 't' | 'locale'>,
): string {
  return path.map((segment) => nameIn(locale, segment)).join(t.arrow)
}
