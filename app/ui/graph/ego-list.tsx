import type { Ego } from '#app/domain/graph/ego.ts'
import { useWords } from '../words.tsx'
import { byId } from './names.ts'
import { PartnerLinks } from './partner-links.tsx'

/** The neighbourhood of a segment on a phone: what supplies it, then what it supplies. */
export function EgoList({ ego }: { ego: Ego }) {
  const t = useWords().graph
  const segments = byId(ego.segments)
  const home = segments.get(ego.centre)?.cluster.id ?? ''
  const sides = [
    {
      head: `← ${t.suppliers}`,
      partners: ego.direct.suppliers.map(({ from, criticality }) => ({ id: from, criticality })),
    },
    {
      head: `→ ${t.customers}`,
      partners: ego.direct.customers.map(({ to, criticality }) => ({ id: to, criticality })),
    },
  ]
  return (
    <div className="cg-list">
      {sides.map(({ head, partners }) => (
        <section key={head}>
          <h3>
            {head} <small>{partners.length}</small>
          </h3>
          {partners.length > 0 ? (
            <PartnerLinks partners={partners} segments={segments} home={home} />
          ) : (
            <p className="meta">{t.none}</p>
          )}
        </section>
      ))}
    </div>
  )
}
