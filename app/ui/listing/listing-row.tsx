import type { ListingLine } from '../../domain/listing/line.ts'
import { freshnessOf } from '../../domain/time/freshness.ts'
import { fill } from '../../i18n/fill.ts'
import { formatQuantity, formatSpecification } from '../../i18n/format/numbers.ts'
import { nameIn } from '../../i18n/index.ts'
import { FreshBadge } from '../primitives/badges.tsx'
import { NoWrap, SampleTag, Seal } from '../primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { Validity } from './validity.tsx'

/** Seal, title, firm in full, place in the chain, city; beside it what is asked and until when. */
export function ListingRow({ line, now }: { line: ListingLine; now: string }) {
  const t = useWords()
  const locale = useLocale()
  const to = usePaths()
  const { side, organisation, certificates, quantity } = line
  const stale = freshnessOf(new Date(line.confirmedAt), new Date(now)) === 'stale'
  const names = certificates.join(locale === 'en' ? ', ' : '、')
  return (
    <li className={stale ? 'stale' : undefined}>
      <Seal side={side} />
      <div className="main">
        <a className="q t" href={to.listing(line.publicId)}>
          {line.title}
        </a>
        <p className="by">
          {organisation.name} <SampleTag sample={organisation.sample} />
        </p>
        <p className="meta">
          {line.segments.slice(0, 1).map((one) => (
            <span key={one.id}>
              {nameIn(locale, one.cluster)} › {nameIn(locale, one)}
            </span>
          ))}
          {line.cities.map((city) => (
            <span key={city.en}>{nameIn(locale, city)}</span>
          ))}
          {names && (
            <span>
              {fill(side === 'demand' ? t.listing.board.wants : t.listing.board.has, { names })}
            </span>
          )}
        </p>
      </div>
      <dl className="facts">
        {quantity && (
          <div>
            <dt>{t.listing.view.quantity}</dt>
            <dd>
              <NoWrap>{formatQuantity(t, quantity)}</NoWrap>
            </dd>
          </div>
        )}
        {line.specifications.map((one) => (
          <div key={one.name}>
            <dt>{one.name}</dt>
            <dd>{formatSpecification(one)}</dd>
          </div>
        ))}
      </dl>
      <p className="when meta">
        <Validity validUntil={line.validUntil} now={now} />
        <FreshBadge confirmedAt={line.confirmedAt} now={now} />
      </p>
    </li>
  )
}
