import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#app/domain/access/types.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'

type Side = 'upstream' | 'downstream'
const SIDES = ['upstream', 'downstream'] as const
const BRIEF = 3
const FULL = 20

/** `?all=upstream`: that side of the chain is shown in full. */
export function sideOpened(url: URL): Side | null {
  return SIDES.find((side) => side === url.searchParams.get('all')) ?? null
}

type Input = { organisationId: string; viewer: Actor | null; opened: Side | null }

/** Who supplies the firm and who buys from it, by the same service as the matches. */
export async function partnersOf(
  context: AppLoadContext,
  { organisationId, viewer, opened }: Input,
) {
  const { runtime } = context
  const find = async (direction: Side) => {
    const answer = await findPartners(runtime, {
      subject: { kind: 'enterprise', organisationId },
      direction,
      limit: opened === direction ? FULL : BRIEF,
      now: runtime.now(),
      viewer,
    })
    tellSearchedBy(context, answer)
    const { partners, total, capped } = answer
    return { partners, total, capped }
  }
  const [upstream, downstream] = await Promise.all([find('upstream'), find('downstream')])
  return { upstream, downstream }
}
