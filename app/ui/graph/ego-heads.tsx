import type { Ego, EgoColumn } from '#app/domain/graph/ego.ts'
import type { EgoGeometry } from '#app/domain/graph/ego-layout.ts'
import { RECIPE } from '#app/domain/graph/recipe.ts'
import { fill } from '#app/i18n/fill.ts'
import { useWords } from '../words.tsx'
import { HIDDEN } from './svg-roles.ts'

function bottomOf(drawn: EgoGeometry, column: EgoColumn): number {
  const own = drawn.boxes.filter((box) => box.column === column)
  return Math.max(0, ...own.map((box) => box.y + box.height))
}

/** The table of the page has all direct partners, not those of the second hop. */
function isDirect(column: EgoColumn): boolean {
  return column === 'suppliers' || column === 'customers'
}

/** The name of each column with its number over it, and below it how many more there are. */
export function EgoHeads({ ego, drawn }: { ego: Ego; drawn: EgoGeometry }) {
  const t = useWords().graph.ego
  return (
    <g {...HIDDEN} className="cg-ego-heads">
      {drawn.columns.map(({ column, x, count }) => (
        <g key={column}>
          <text x={x} y={-16}>
            <tspan className="cg-position">{t[column]}</tspan>
            {column !== 'centre' && <tspan dx={8}>{count + ego.more[column]}</tspan>}
          </text>
          {ego.more[column] > 0 && (
            <text x={x + RECIPE.box.textLeft} y={bottomOf(drawn, column) + 20}>
              {fill(isDirect(column) ? t.moreInTable : t.more, { n: ego.more[column] })}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
