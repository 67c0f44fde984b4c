import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { actorOf, slidCookie } from '#app/http/actor.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { splitLocale } from '#app/paths.ts'
import { Alternates } from '#app/ui/layout/alternates.tsx'
import { ErrorPage } from '#app/ui/layout/error-page.tsx'
import { PageFoot } from '#app/ui/layout/page-foot.tsx'
import { PageHead } from '#app/ui/layout/page-head.tsx'
import { VerifyBanner } from '#app/ui/layout/verify-banner.tsx'
import { PageLocale, useWords } from '#app/ui/words.tsx'
import './styles/index.css'

export async function loader(args: LoaderFunctionArgs) {
  const locale = requireLocale(args.params)
  const actor = await actorOf(args)
  const cookie = await slidCookie(args)
  const data = {
    locale,
    sampleData: args.context.runtime.env.SAMPLE_DATA,
    origin: args.context.runtime.env.PUBLIC_URL?.replace(/\/$/, '') ?? '',
    signedIn: actor && {
      email: actor.email,
      emailVerified: actor.emailVerified,
      memberships: actor.memberships,
    },
  }
  return Response.json(data, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}
export type RootData = {
  locale: import('#app/paths.ts').Locale
  sampleData: boolean
  origin: string
  signedIn: Pick<
    import('#app/domain/access/types.ts').Actor,
    'email' | 'emailVerified' | 'memberships'
  > | null
}

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const cookie = loaderHeaders.get('Set-Cookie')
  return new Headers(cookie ? { 'Set-Cookie': cookie } : {})
}

/** The frame of every page, also of error pages; the language comes from the URL, never from a cookie. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale } = splitLocale(useLocation().pathname)
  const data = useRouteLoaderData<RootData>('root')
  return (
    <PageLocale.Provider value={locale}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <Meta />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <Alternates origin={data?.origin ?? ''} />
          <Links />
          <script type="module" src="/enhance.js" />
        </head>
        <body>
          <Frame>{children}</Frame>
        </body>
      </html>
    </PageLocale.Provider>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useWords()
  const data = useRouteLoaderData<RootData>('root') ?? null
  const unverified = data?.signedIn && !data.signedIn.emailVerified ? data.signedIn.email : null
  return (
    <>
      <a className="skip" href="#main">
        {t.common.skipToMain}
      </a>
      <PageHead signedIn={data?.signedIn ?? null} sampleData={data?.sampleData ?? false} />
      {unverified && (
        <div className="wrap">
          <VerifyBanner email={unverified} />
        </div>
      )}
      {children}
      <PageFoot />
    </>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
