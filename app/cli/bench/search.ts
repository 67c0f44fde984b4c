import { mkdirSync } from 'node:fs'
import { generate } from './generate.ts'
import { load, spoolOf } from './load.ts'
import type { SearchOptions } from './options.ts'
import { openWorld } from './world.ts'

/** The search benchmark: makes the corpus, fills the stores, measures; each step can be had alone. */
export async function benchSearch(options: SearchOptions): Promise<void> {
  mkdirSync(options.data, { recursive: true })
  const does = (step: SearchOptions['steps'][number]) => options.steps.includes(step)
  if (does('generate')) {
    const { made, seconds } = await generate(spoolOf(options))
    if (made > 0)
      console.log(`${made} documents made, ${Math.round(made / seconds)} a second on this machine`)
  }
  if (does('load')) await load(openWorld(), options)
}
