import { parseArgs } from 'node:util'
import { generateParts } from './bench/generate.ts'
import { readSearchOptions, WrongOption } from './bench/options.ts'
import { benchPages } from './bench/pages.ts'
import { benchSearch } from './bench/search.ts'

/** `npm run bench`: what the product costs, measured; never part of the tests. */
const HELP = `npm run bench [-- pages]                    start, tagging and pages on the embedded database
npm run bench -- search --documents 10000   the search engines side by side
    --engines meilisearch,direct,postgres,pglite,ilike   --data DIR   --only generate|load|measure
    --queries N   --seconds N   --budget SECONDS   --out FILE`

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
const [what = 'pages'] = positionals
try {
  if (what === 'pages') await benchPages()
  else if (what === 'search') await benchSearch(readSearchOptions(values))
  else if (what === 'generate-parts')
    generateParts({ folder: values.data ?? '', documents: Number(values.documents) })
  else throw new WrongOption(what)
} catch (error) {
  if (!(error instanceof WrongOption)) throw error
  console.error(`${error.message}\n${HELP}`)
  process.exitCode = 2
}
