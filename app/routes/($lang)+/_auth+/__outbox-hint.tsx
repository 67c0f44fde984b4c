import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

export type MailState = { delivers: boolean; outbox: boolean }

/** Where the mail is when no server sends it: in the outbox of this machine, or nowhere. */
export function OutboxHint({ mail }: { mail: MailState }) {
  const t = useWords().account
  const to = usePaths()
  if (mail.delivers) return null
  if (!mail.outbox) return <Note tone="warn">{t.noMail}</Note>
  return (
    <Note>
      <a href={to.outbox()}>{t.toOutbox}</a>
    </Note>
  )
}
