import { fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { Totals } from '#app/services/chains/count-totals.server.ts'
import { Stats } from '#app/ui/primitives/stats.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Props = { totals: Totals; segments: number; edges: number; countedAt: string }

const time = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
})

/** Four figures, each with its definition; when they were counted, and how. */
export function HomeFigures({ totals, segments, edges, countedAt }: Props) {
  const t = useWords().home
  const to = usePaths()
  const stated = totals.enterprises - totals.verified
  return (
    <>
      <Stats
        stats={[
          {
            label: t.statFirms,
            value: totals.enterprises,
            unit: t.unitFirms,
            definition: fill(t.statFirmsNote, {
              verified: formatNumber(totals.verified),
              stated: formatNumber(stated),
            }),
          },
          {
            label: t.statDemands,
            value: totals.demands,
            unit: t.unitItems,
            definition: fill(t.statDemandsNote, { n: formatNumber(totals.freshDemands) }),
          },
          {
            label: t.statSupplies,
            value: totals.supplies,
            unit: t.unitItems,
            definition: t.statSuppliesNote,
          },
          {
            label: t.statSegments,
            value: segments,
            unit: t.unitSegments,
            definition: fill(t.statSegmentsNote, { edges: formatNumber(edges) }),
          },
        ]}
      />
      <p className="meta counted">
        {fill(t.countedAt, { at: time.format(new Date(countedAt)) })}{' '}
        <a href={to.definitions()}>{t.howCounted}</a>
      </p>
    </>
  )
}
