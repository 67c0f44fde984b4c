import { formatNumber } from '../../i18n/format/numbers.ts'

export type Stat = { label: string; value: number; unit: string; definition: string }

/** Figures, each with the line that defines it; hairlines, no boxes. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stats">
      {stats.map((stat) => (
        <div key={stat.label}>
          <dt>{stat.label}</dt>
          <dd className="v">
            {formatNumber(stat.value)}
            <small>{stat.unit}</small>
          </dd>
          <dd className="def">{stat.definition}</dd>
        </div>
      ))}
    </dl>
  )
}
