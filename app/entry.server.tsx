import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { isDatabaseAway } from '#app/http/database-away.ts'
import '#app/runtime/context.ts'
import { RequestId } from '#app/ui/request-id.tsx'

/** Pages are whole when they leave: no loader defers, so there is nothing to stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { requestId, databaseAway }: AppLoadContext,
): Response {
  const { staticHandlerContext } = remixContext
  if (databaseAway && staticHandlerContext.errors)
    staticHandlerContext.errors = awayInsteadOf(staticHandlerContext.errors)
  const markup = renderToString(
    <RequestId.Provider value={requestId}>
      <RemixServer context={remixContext} url={request.url} />
    </RequestId.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  return new Response(`<!doctype html>${markup}`, { status, headers })
}

/** What the error page reads; the errors themselves have lost what they said. */
function awayInsteadOf(errors: object): Record<string, unknown> {
  const away = { status: 503, statusText: '', internal: false, data: null }
  return Object.fromEntries(Object.keys(errors).map((route) => [route, away]))
}

/** What nobody expected goes to the log under the number that the error page shows. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (isDatabaseAway(error)) context.databaseAway = true
  if (request.signal.aborted) return
  context.runtime.log.error({ requestId: context.requestId, err: error }, 'unexpected')
}
