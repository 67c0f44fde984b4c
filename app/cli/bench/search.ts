import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './generate.ts'
import { load, spoolOf } from './load.ts'
import { measure } from './measure.ts'
import { type SearchOptions, WrongOption } from './options.ts'
import { joinedReport, reportOf } from './report.ts'
import type { SearchResults } from './results.ts'
import type { AllTimes } from './sums.ts'
import { openWorld } from './world.ts'

const RESULTS = 'results.json'

/** The search benchmark: makes the corpus, fills the stores, measures; each step can be had alone. */
export async function benchSearch(options: SearchOptions): Promise<void> {
  mkdirSync(options.data, { recursive: true })
  const does = (step: SearchOptions['steps'][number]) => options.steps.includes(step)
  if (does('generate')) {
    const { made, seconds } = await generate(spoolOf(options))
    if (made > 0)
      console.log(`${made} documents made, ${Math.round(made / seconds)} a second on this machine`)
  }
  const world = does('load') || does('measure') ? openWorld() : null
  if (world && does('load')) await load(world, options)
  if (!world || !does('measure')) return
  const { results, times } = await measure(world, options)
  const out = options.out ?? join(options.data, RESULTS)
  const report = reportOf(results)
  writeFileSync(out, JSON.stringify(results, null, 1))
  writeFileSync(out.replace(/(\.json)?$/, '.md'), `${report}\n`)
  writeFileSync(out.replace(/(\.json)?$/, '.csv'), csvOf(times))
  console.log(report)
}

/** Every single time, so that others can sum them up in their own way. */
function csvOf(times: AllTimes): string {
  const lines = ['class,engine,pass,ms']
  for (const [name, engines] of times)
    for (const [engine, { first, warm }] of engines)
      for (const [pass, all] of Object.entries({ first, warm }))
        for (const one of all) lines.push(`"${name}",${engine},${pass},${one.toFixed(3)}`)
  return `${lines.join('\n')}\n`
}

/** `npm run bench -- report DIR…`: results of several sizes in one table. */
export function benchReport(places: readonly string[]): void {
  if (places.length === 0) throw new WrongOption('report: which folders?')
  console.log(joinedReport(places.map(readResults)))
}

function readResults(place: string): SearchResults {
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, RESULTS) : place
  return JSON.parse(readFileSync(file, 'utf8')) as SearchResults
}
