import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useContext } from 'react'
import { fill } from '../../i18n/fill.ts'
import { RequestId } from '../request-id.tsx'
import { usePaths, useWords } from '../words.tsx'

/** What failed, what is kept, what to do, and the number under which the log knows it. */
export function ErrorPage() {
  const t = useWords()
  const to = usePaths()
  const error = useRouteError()
  const requestId = useContext(RequestId)
  const status = isRouteErrorResponse(error) ? error.status : 500
  const said = t.errors[kindOf(status)]
  return (
    <main id="main" className="wrap errorpage">
      <title>{said.title}</title>
      <h1>{said.title}</h1>
      <p className="read">{said.what}</p>
      <p className="actbar">
        <a className="btn pri" href={to.search()}>
          {t.common.search}
        </a>
        <a className="btn" href={to.home()}>
          {t.errors.toHome}
        </a>
      </p>
      <p className="meta">{fill(t.errors.number, { number: requestId })}</p>
    </main>
  )
}

function kindOf(status: number) {
  if (status === 404) return 'notFound'
  if (status === 403) return 'forbidden'
  if (status === 429) return 'tooMany'
  return status === 503 ? 'busy' : 'unexpected'
}
