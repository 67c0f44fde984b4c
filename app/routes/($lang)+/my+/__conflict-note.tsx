import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { SpokenConflict } from './__conflict-text.server.ts'

/** What somebody else saved meanwhile: their value beside what was typed, and whose the form now shows. */
export function ConflictNote({ conflicts }: { conflicts: readonly SpokenConflict[] }) {
  const t = useWords().enterprise.profile
  return (
    <Note tone="bad">
      <p tabIndex={-1} data-focus>
        <b>{t.stale}</b>
      </p>
      <p>{t.staleNext}</p>
      <dl className="conflict">
        {conflicts.map((one) => (
          <div key={one.label}>
            <dt>{one.label}</dt>
            <dd>
              {t.theirs} <q>{one.theirs}</q>
            </dd>
            <dd>
              {t.yours} <q>{one.yours}</q>
            </dd>
            <dd className="meta">{one.kept === 'theirs' ? t.keptTheirs : t.keptYours}</dd>
          </div>
        ))}
      </dl>
    </Note>
  )
}
