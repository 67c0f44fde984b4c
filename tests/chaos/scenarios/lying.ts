import { setTimeout as wait } from 'node:timers/promises'
import { type MeilisearchServer, startOwnMeilisearch } from '#tests/support/meilisearch-server.ts'
import { drain } from '../drain.ts'
import { type Behaviour, type LyingProxy, startLyingProxy } from '../lying-proxy.ts'
import type { Scenario } from '../scenario.ts'

const LIES: readonly Behaviour[] = [
  'is overloaded',
  'is broken',
  'is behind a broken proxy',
  'hangs up',
  'answers a page',
  'answers half',
  'answers nothing',
  'answers an object',
  'empty',
  'drips',
  'drips the truth',
  'denies the key',
  'lacks the index',
  'takes the request for a wrong one',
]

let proxy: LyingProxy | null = null
let old: MeilisearchServer | null = null

/** Something in front of the search server answers rubbish; every third round it is another server with an old index. */
export const lying: Scenario = {
  name: 'lying',
  says: 'search server lies (14 manners, an old index)',
  withApp: true,
  writers: 1,
  writesPerSecond: 25,
  async through(url) {
    proxy = await startLyingProxy(url)
    return proxy.url
  },
  async prepare(world) {
    await drain(world)
    const { data } = world.meili.own
    await world.meili.own.kill()
    old = await startOwnMeilisearch({ data, masterKey: world.meili.masterKey })
    await world.meili.own.start({ wiped: false })
  },
  async harm(_, { chance, round }) {
    const lies: Behaviour[] = [chance.of(LIES), chance.of(LIES), chance.of(LIES)]
    if (old && round % 3 === 2) lies.push({ another: old.url })
    for (const how of lies) {
      proxy?.behave(how)
      await wait(chance.between(300, 1_500))
      if (chance.is(0.5)) proxy?.behave('honest')
      await wait(chance.between(0, 300))
    }
    proxy?.behave('honest')
    return lies.map((how) => (typeof how === 'object' ? 'an old index' : how)).join(', ')
  },
  async end() {
    await proxy?.close()
    await old?.stop()
  },
}
