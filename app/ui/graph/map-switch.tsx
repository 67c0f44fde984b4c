import type { ChainGeometry } from '#app/domain/graph/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { usePaths, useWords } from '../words.tsx'

type SwitchProps = { geometry: ChainGeometry; showAll: boolean | undefined; tableId: string }

/** How many lines are drawn, the link to draw the others, and the way to the table. */
export function MapSwitch({ geometry, showAll, tableId }: SwitchProps) {
  const t = useWords().graph
  const to = usePaths()
  const all = geometry.edges.length
  const shown = geometry.edges.filter((edge) => edge.role === 'backbone').length
  const query = showAll ? {} : { edges: 'all' }
  return (
    <p className="cg-switch">
      {shown < all && (
        <>
          <span>{fill(showAll ? t.allShown : t.backboneShown, { shown, all })}</span>
          <a href={`${to.cluster(geometry.cluster, query)}#chain-map`}>
            {showAll ? t.showBackbone : t.showAll}
          </a>
        </>
      )}
      <a href={`#${tableId}`}>{t.toTable}</a>
    </p>
  )
}
