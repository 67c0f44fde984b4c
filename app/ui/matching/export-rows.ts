import type { Partner, PartnerReason } from '../../domain/matching/partner.ts'
import { dayOf } from '../../domain/time/days.ts'
import { nameIn, wordsFor } from '../../i18n/index.ts'
import type { Locale } from '../../paths.ts'
import { reasonText } from './say-reason.ts'

type Firm = Omit<Partner, 'score' | 'confidence' | 'reasons' | 'theirReasons' | 'findings'>
export type ExportedFirm = Firm & { reasons?: readonly PartnerReason[]; note?: string }

/** A list of firms as a table with a head, in the reader's language; `last` is what the list says of each. */
export function exportRows(
  firms: readonly ExportedFirm[],
  { locale, last }: { locale: Locale; last: 'reason' | 'note' },
): string[][] {
  const { matching: t } = wordsFor(locale)
  const head = t.exported
  return [
    [
      head.name,
      head.publicId,
      head.cities,
      head.segments,
      head.products,
      head.certificates,
      head.verified,
      head.confirmed,
      head.switchboard,
      head.website,
      head.sample,
      head[last],
    ],
    ...firms.map((firm) => [
      firm.name,
      firm.publicId,
      firm.cities.map((city) => nameIn(locale, city)).join(t.listComma),
      firm.segments.map((one) => nameIn(locale, one)).join(t.listComma),
      firm.products.join(t.listComma),
      firm.certificates.join(t.listComma),
      firm.verifiedOn ?? '',
      dayOf(new Date(firm.confirmedAt)),
      firm.switchboard ?? '',
      firm.website ?? '',
      firm.sample ? head.yes : '',
      last === 'note'
        ? (firm.note ?? '')
        : (firm.reasons ?? [])
            .map((reason) => reasonText(reason, { t, locale, voice: 'own' }))
            .join(t.sentenceComma),
    ]),
  ]
}
