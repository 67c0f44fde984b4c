import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { SearchPage } from '#app/ui/search/search-page.tsx'
import { loadSearch } from './__search-load.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadSearch(args, 'search')
}

/** Only the bare page is for search engines. */
export const meta: MetaFunction<typeof loader> = ({ params, location, data }) => {
  const { common, search } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  const q = data?.state.q
  return [
    { title: `${q ? fill(search.titleFor, { q }) : search.title} · ${common.brand}` },
    { name: 'description', content: search.description },
    ...(location.search ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function Search() {
  return <SearchPage view={useLoaderData<typeof loader>()} />
}
