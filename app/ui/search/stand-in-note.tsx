import { useWords } from '../words.tsx'

/** Another way of searching stands in: the answer is whole and only may take longer. */
export function StandInNote({ degraded }: { degraded: boolean }) {
  const t = useWords().search
  if (!degraded) return null
  return (
    <p className="meta stand-in" role="status">
      {t.standIn}
    </p>
  )
}
