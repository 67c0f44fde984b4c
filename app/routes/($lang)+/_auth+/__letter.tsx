import { dayOf } from '#app/domain/time/days.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { useLocale, useWords } from '#app/ui/words.tsx'

type Props = { recipient: string; subject: string; body: string; createdAt: string }

/** A mail as it would be read; its links lead on. */
export function Letter({ recipient, subject, body, createdAt }: Props) {
  const t = useWords().account.outbox
  const locale = useLocale()
  return (
    <article className="letter">
      <h2>{subject}</h2>
      <p className="meta">
        {t.to} {recipient} ·{' '}
        <time dateTime={createdAt}>{formatDay(locale, dayOf(new Date(createdAt)))}</time>
      </p>
      <p className="text">
        {body.split(/(https?:\/\/\S+)/).map((part, i) =>
          i % 2 === 1 ? (
            <a key={i} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </article>
  )
}
