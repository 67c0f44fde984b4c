import { sql } from 'drizzle-orm'
import { POSITIONS, type Position, type SegmentId } from '../../domain/knowledge/types.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'

/** Firms with a confirmed place in the segment; live public listings that name it. */
export type SegmentCounts = { enterprises: number; supplies: number; demands: number }

export type ClusterCounts = {
  /** A firm in several segments of the cluster counts once. */
  enterprises: number
  byPosition: Record<Position, number>
  supplies: number
  demands: number
}

export type ChainCounts = {
  segments: ReadonlyMap<SegmentId, SegmentCounts>
  clusters: ReadonlyMap<string, ClusterCounts>
  /** When it was counted. */
  at: string
}

const KEPT_MS = 30_000
const kept = new WeakMap<object, { counts: Promise<ChainCounts>; at: number }>()

/** Counts of the whole chain, live to half a minute: every page of clusters shares one count. */
export function countChain(ports: Pick<Ports, 'db' | 'knowledge' | 'now'>): Promise<ChainCounts> {
  const now = ports.now()
  const last = kept.get(ports.db)
  if (last && now.getTime() - last.at < KEPT_MS) return last.counts
  const counts = countNow(ports, now)
  kept.set(ports.db, { counts, at: now.getTime() })
  counts.catch(() => kept.delete(ports.db))
  return counts
}

async function countNow(
  { db, knowledge }: Pick<Ports, 'db' | 'knowledge'>,
  now: Date,
): Promise<ChainCounts> {
  const firms = await db.execute<{ node: string; n: number }>(sql`
    select t.node_id as node, count(*)::int as n
    from tag t join organisation o on o.id = t.organisation_id
    where t.node_kind = 'segment' and t.side = 'offers' and t.state = 'confirmed' and o.state = 'published'
    group by t.node_id`)
  const listings = await db.execute<{ node: string; side: string; n: number }>(sql`
    select s.segment_id as node, l.side, count(*)::int as n
    from listing_segment s join listing l on l.id = s.listing_id
    where s.state = 'confirmed' and l.state = 'published' and l.visibility = 'public'
      and l.valid_until >= ${dayOf(now)}
    group by s.segment_id, l.side`)
  const places = [...knowledge.segments.values()]
  const distinct = await db.execute<{ cluster: string; position: Position | null; n: number }>(sql`
    select s.cluster, s.position, count(distinct t.organisation_id)::int as n
    from tag t
    join organisation o on o.id = t.organisation_id
    join json_to_recordset(${JSON.stringify(
      places.map(({ id, cluster, position }) => ({ id, cluster, position })),
    )}::json) as s(id text, cluster text, position text) on s.id = t.node_id
    where t.node_kind = 'segment' and t.side = 'offers' and t.state = 'confirmed' and o.state = 'published'
    group by grouping sets ((s.cluster), (s.cluster, s.position))`)

  const segments = new Map<SegmentId, SegmentCounts>(
    places.map(({ id }) => [id, { enterprises: 0, supplies: 0, demands: 0 }]),
  )
  for (const { node, n } of firms) {
    const counts = segments.get(node)
    if (counts) counts.enterprises = n
  }
  const clusters = new Map<string, ClusterCounts>(
    [...knowledge.clusters.keys()].map((id) => [id, emptyCluster()]),
  )
  for (const { node, side, n } of listings) {
    const counts = segments.get(node)
    const cluster = clusters.get(knowledge.segments.get(node)?.cluster ?? '')
    if (!counts || !cluster) continue
    const key = side === 'supply' ? 'supplies' : 'demands'
    counts[key] = n
    cluster[key] += n
  }
  for (const { cluster, position, n } of distinct) {
    const counts = clusters.get(cluster)
    if (!counts) continue
    if (position) counts.byPosition[position] = n
    else counts.enterprises = n
  }
  return { segments, clusters, at: now.toISOString() }
}

function emptyCluster(): ClusterCounts {
  const byPosition = Object.fromEntries(POSITIONS.map((position) => [position, 0]))
  return {
    enterprises: 0,
    byPosition: byPosition as Record<Position, number>,
    supplies: 0,
    demands: 0,
  }
}
