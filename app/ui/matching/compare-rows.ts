import type { Partner, PartnerReason } from '../../domain/matching/partner.ts'
import { dayOf } from '../../domain/time/days.ts'
import { formatDay } from '../../i18n/format/dates.ts'
import { nameIn } from '../../i18n/index.ts'
import type { Words } from '../../i18n/words.ts'
import type { Locale } from '../../paths.ts'
import { reasonText } from './say-reason.ts'

type Firm = Omit<Partner, 'score' | 'confidence' | 'reasons' | 'theirReasons' | 'findings'>
export type Compared = Firm & { reasons: readonly PartnerReason[] }

type RowName = keyof Words['matching']['compare']['rows']
/** `best` says in a word why a cell leads, at the places of the cells that do. */
export type CompareRow = { name: RowName; cells: string[]; best: readonly number[]; word: string }

/** The table of a comparison: rows that differ first, those that are the same apart. */
export function compareRows(
  firms: readonly Compared[],
  { words, locale }: { words: Words; locale: Locale },
): { differing: CompareRow[]; same: CompareRow[] } {
  const { vocabulary: v, matching: t } = words
  const list = (texts: readonly string[]) => texts.join(t.listComma)
  const day = (firm: Compared) => dayOf(new Date(firm.confirmedAt))
  const rows: CompareRow[] = [
    plain('reasons', firms, (firm) =>
      firm.reasons.map((one) => reasonText(one, { t, locale, voice: 'own' })).join(t.sentenceComma),
    ),
    plain('products', firms, (firm) => list(firm.products)),
    plain('segments', firms, (firm) => list(firm.segments.map((one) => nameIn(locale, one)))),
    plain('cities', firms, (firm) => list(firm.cities.map((one) => nameIn(locale, one)))),
    {
      ...plain('certificates', firms, (firm) => list(firm.certificates)),
      best: leaders(firms.map((firm) => firm.certificates.length)),
      word: t.compare.most,
    },
    {
      ...plain('qualifications', firms, (firm) =>
        list(firm.qualifications.map((code) => v.qualification[code])),
      ),
      best: leaders(firms.map((firm) => firm.qualifications.length)),
      word: t.compare.most,
    },
    plain('trust', firms, (firm) =>
      firm.verifiedOn
        ? `${v.trust.verified} ${formatDay(locale, firm.verifiedOn)}`
        : v.trust.stated,
    ),
    {
      ...plain('freshness', firms, (firm) => formatDay(locale, day(firm))),
      best: leaders(firms.map((firm) => Date.parse(day(firm)))),
      word: t.compare.latest,
    },
    plain('kind', firms, (firm) => v.organisationKind[firm.kind]),
  ]
  const isSame = ({ cells }: CompareRow) => new Set(cells).size === 1
  return { differing: rows.filter((row) => !isSame(row)), same: rows.filter(isSame) }
}

function plain(
  name: RowName,
  firms: readonly Compared[],
  cell: (firm: Compared) => string,
): CompareRow {
  return { name, cells: firms.map(cell), best: [], word: '' }
}

/** Places of the highest value, where it is one value and not everybody's. */
function leaders(values: readonly number[]): number[] {
  const highest = Math.max(...values)
  const places = values.flatMap((value, place) => (value === highest ? [place] : []))
  return highest > 0 && places.length < values.length ? places : []
}
