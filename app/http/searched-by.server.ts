import type { AppLoadContext } from '@remix-run/node'
import type { AnsweredBy } from '#app/adapters/search/search-port.ts'
import '#app/runtime/context.ts'

type Answered = { engine: AnsweredBy['engine'] | null; degraded: boolean }

/** Keeps for the head of the response which engine searched; of several answers the one that stood in is told. */
export function tellSearchedBy(context: AppLoadContext, { engine, degraded }: Answered): void {
  if (engine !== null && !context.searchedBy?.degraded) context.searchedBy = { engine, degraded }
}

/** `X-Search-Engine`, and `X-Search-Degraded: 1` where another engine should have answered. */
export function searchedByHeaders({ searchedBy }: Pick<AppLoadContext, 'searchedBy'>) {
  return {
    ...(searchedBy ? { 'X-Search-Engine': searchedBy.engine } : {}),
    ...(searchedBy?.degraded ? { 'X-Search-Degraded': '1' } : {}),
  }
}
