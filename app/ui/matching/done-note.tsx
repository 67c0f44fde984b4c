import type { DoneCode } from '../../domain/matching/decisions.ts'
import { fill } from '../../i18n/fill.ts'
import { Note } from '../primitives/note.tsx'
import { useWords } from '../words.tsx'

/** Acts that the same page can take back. */
const UNDO: Readonly<Partial<Record<DoneCode, string>>> = {
  dismissed: 'restore',
  removed: 'add',
  blocked: 'unblock',
}

type Props = { done: { code: DoneCode; target: string; name: string } | null; action?: string }

/** What the last press did, with a way back where there is one. */
export function DoneNote({ done, action }: Props) {
  const t = useWords().matching
  if (!done) return null
  const undo = UNDO[done.code]
  return (
    <Note tone="ok">
      <form method="post" action={action} className="bline">
        <span>{fill(t.done[done.code], { name: done.name })}</span>
        {undo && (
          <>
            <input type="hidden" name="intent" value={undo} />
            <input type="hidden" name="target" value={done.target} />
            <button className="btn sm txt" type="submit">
              {t.actions.undo}
            </button>
          </>
        )}
      </form>
    </Note>
  )
}
