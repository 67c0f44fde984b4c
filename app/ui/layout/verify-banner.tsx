import { fill } from '../../i18n/fill.ts'
import { Note } from '../primitives/note.tsx'
import { usePaths, useWords } from '../words.tsx'

/** Nothing waits for the verified address but our mails; this says so until it is done. */
export function VerifyBanner({ email }: { email: string }) {
  const t = useWords().account.verify
  return (
    <Note tone="warn">
      <p>
        {fill(t.banner, { email })} <a href={usePaths().verifyEmail()}>{t.bannerLink}</a>
      </p>
    </Note>
  )
}
