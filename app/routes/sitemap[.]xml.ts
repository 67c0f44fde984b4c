import type { LoaderFunctionArgs } from '@remix-run/node'
import { LOCALES, pathsFor } from '#app/paths.ts'
import { findIndexable } from '#app/services/chains/find-indexable.server.ts'

/** Public pages in the three languages; sample firms and listings are left out. 404 without a public address. */
export async function loader({ context: { runtime } }: LoaderFunctionArgs) {
  const origin = runtime.env.PUBLIC_URL?.replace(/\/$/, '')
  if (!origin) throw new Response(null, { status: 404 })
  const { enterprises, listings } = await findIndexable(runtime)
  const urls = LOCALES.flatMap((locale) => {
    const to = pathsFor(locale)
    return [
      to.home(),
      to.clusters(),
      to.rankingRule(),
      to.sources(),
      to.definitions(),
      ...[...runtime.knowledge.clusters.keys()].map((id) => to.cluster(id)),
      ...[...runtime.knowledge.segments.keys()].map((id) => to.segment(id)),
      ...enterprises.map((id) => to.enterprise(id)),
      ...listings.map((id) => to.listing(id)),
    ]
  })
  const lines = urls.map((path) => `<url><loc>${escapeXml(origin + path)}</loc></url>`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
    {
      headers: {
        'Content-Type': 'application/xml; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      },
    },
  )
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
