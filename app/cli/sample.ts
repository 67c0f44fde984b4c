import { parseArgs } from 'node:util'
import { countSample } from '../services/sample/count-sample.server.ts'
import {
  loadSample,
  MOST_FIRMS,
  SampleRemovalUnfinished,
} from '../services/sample/load-sample.server.ts'
import { removeSample } from '../services/sample/remove-sample.server.ts'
import { openPorts } from './open-ports.ts'

/**
 * `npm run sample -- --count N [--listings N] | --remove | --status`: invented firms and listings, loaded in batches
 * up to a million, into the database of a running server or the one of the configuration.
 */
const HELP = `npm run sample -- --count N [--listings N]   load until there are N sample firms (at most ${MOST_FIRMS})
npm run sample -- --remove                   take every sample away
npm run sample -- --status                   say what is there`

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    listings: { type: 'string' },
    remove: { type: 'boolean' },
    status: { type: 'boolean' },
  },
})
const wanted = numberOf(values.count)
const listings =
  values.listings === undefined ? Math.ceil((wanted ?? 0) / 2) : numberOf(values.listings)
if (!values.remove && !values.status && (wanted === null || listings === null)) {
  console.error(HELP)
  process.exit(2)
}

const { ports, database } = await openPorts()
try {
  await database.unlimited(run)
} catch (error) {
  if (!(error instanceof SampleRemovalUnfinished)) throw error
  console.error('a removal was interrupted: run `npm run sample -- --remove` first')
  process.exitCode = 1
} finally {
  await database.close()
}

async function run(): Promise<void> {
  if (values.remove) {
    const say = progressLine('removed')
    const { removed } = await removeSample(ports, say)
    console.log(`${removed} sample firms removed`)
  } else if (wanted !== null && listings !== null && !values.status) {
    const lines = { firms: progressLine('firms'), listings: progressLine('listings') }
    await loadSample(ports, {
      count: wanted,
      listings,
      report: (step, progress) => lines[step](progress),
    })
  }
  const { state, firms, listings: posted, real } = await countSample(ports)
  console.log(
    `samples ${state?.state ?? 'never loaded'}: ${firms} firms, ${posted} listings; ${real} registered`,
  )
}

/** `firms 12,000 / 100,000, 640 a second, 137 s left`, on one line of a terminal. */
function progressLine(name: string) {
  let started = 0
  let first: number | null = null
  return ({ done, total }: { done: number; total: number }) => {
    if (first === null) [first, started] = [done, performance.now()]
    const rate = (done - first) / ((performance.now() - started) / 1000)
    const left =
      rate > 0 ? `, ${Math.round(rate)} a second, ${Math.ceil((total - done) / rate)} s left` : ''
    const end = done >= total || !process.stdout.isTTY ? '\n' : ''
    process.stdout.write(`\r${name} ${done} / ${total}${left}   ${end}`)
  }
}

function numberOf(text: string | undefined): number | null {
  const number = Number(text)
  return text !== undefined && Number.isInteger(number) && number >= 0 && number <= MOST_FIRMS
    ? number
    : null
}
