import { parseArgs } from 'node:util'
import { answerSearches } from './bench/answer.ts'
import { generateParts } from './bench/generate.ts'
import { benchLoadedPages } from './bench/loaded-pages.ts'
import { benchMatches } from './bench/matches.ts'
import { countIn, readSearchOptions, WrongOption } from './bench/options.ts'
import { benchPages } from './bench/pages.ts'
import { benchReport, benchSearch } from './bench/search.ts'
import { NoProgram } from './own-servers.ts'

/** `npm run bench`: what the product costs, measured; never part of the tests. */
const HELP = `npm run bench [-- pages]                    start, tagging and pages on the embedded database
npm run bench -- search --documents 10000   the search engines side by side
    --engines meilisearch,direct,postgres,pglite,ilike   --data DIR   --only generate|load|measure
    --queries N   --seconds N   --budget SECONDS   --out FILE
npm run bench -- report DIR…                results of several sizes beside each other
npm run bench -- matches [--queries FIRMS]   one firm's matches over DATABASE_URL and MEILI_URL
npm run bench -- pages100k [--queries N]     first byte of search and match pages, the same environment or APP_URL`

const text = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: text,
    engines: text,
    data: text,
    only: text,
    queries: text,
    seconds: text,
    budget: text,
    out: text,
  },
})
const [what = 'pages', ...rest] = positionals
try {
  if (what === 'pages') await benchPages()
  else if (what === 'search') await benchSearch(readSearchOptions(values))
  else if (what === 'report') benchReport(rest)
  else if (what === 'matches')
    await benchMatches({
      firms: countIn(values, 'queries', 100),
      budget: countIn(values, 'budget', 120),
    })
  else if (what === 'pages100k') await benchLoadedPages({ rounds: countIn(values, 'queries', 200) })
  else if (what === 'answer') answerSearches()
  else if (what === 'generate-parts')
    generateParts({ folder: values.data ?? '', documents: Number(values.documents) })
  else throw new WrongOption(what)
} catch (error) {
  if (!(error instanceof WrongOption || error instanceof NoProgram)) throw error
  console.error(`${error.message}\n${HELP}`)
  process.exitCode = 2
}
