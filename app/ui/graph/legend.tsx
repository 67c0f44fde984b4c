import type { Criticality } from '#app/domain/knowledge/types.ts'
import { useWords } from '../words.tsx'

export const CRITICALITY_WORD = { 3: 'vital', 2: 'important', 1: 'helpful' } as const

const STRONGEST_FIRST: Criticality[] = [3, 2, 1]

function Line({ kind }: { kind: string }) {
  return (
    <svg className={`cg-key cg-e ${kind}`} width={30} height={10} aria-hidden="true">
      <path className="l" d="M0 5H25" />
      <path className="a" d="M30 5l-6-3v6z" />
    </svg>
  )
}

/** What the lines and marks of a drawing mean. */
export function Legend({ outside }: { outside: boolean }) {
  const t = useWords().graph
  return (
    <ul className="cg-legend" aria-label={t.legend}>
      {STRONGEST_FIRST.map((level) => (
        <li key={level}>
          <Line kind={`c${level}`} />
          {t.criticality[CRITICALITY_WORD[level]]}
        </li>
      ))}
      {outside && (
        <li>
          <svg className="cg-key cg-out" width={10} height={10} aria-hidden="true">
            <path d="M1 9l7-7m-5 0h5v5" />
          </svg>
          {t.legendOutside}
        </li>
      )}
      <li>
        {t.legendFocus}
        <Line kind="c3 into" />
        {t.legendSuppliers}
        <Line kind="c3 out" />
        {t.legendCustomers}
      </li>
    </ul>
  )
}
