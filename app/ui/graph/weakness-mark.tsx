import type { Weakness } from '#app/domain/graph/types.ts'
import { useWords } from '../words.tsx'

const LEVEL: Record<Weakness, string> = { steady: 'l0', watch: 'l1', weak: 'l2', gap: 'l3' }

/** The weakness of a segment outside the drawing: bars and word. */
export function WeaknessMark({ state }: { state: Weakness }) {
  const t = useWords().graph
  return (
    <span className={`lv ${LEVEL[state]}`}>
      <i aria-hidden="true">
        <b />
      </i>
      {t.weakness[state]}
    </span>
  )
}
