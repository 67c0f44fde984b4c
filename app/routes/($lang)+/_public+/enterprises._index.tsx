import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { SearchPage } from '#app/ui/search/search-page.tsx'
import { loadSearch } from './__search-load.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadSearch(args, 'enterprises')
}

export const meta: MetaFunction = ({ params, location }) => {
  const { common, search } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${search.directoryTitle} · ${common.brand}` },
    { name: 'description', content: search.description },
    ...(location.search ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function Directory() {
  return <SearchPage view={useLoaderData<typeof loader>()} />
}
