import { expect } from 'vitest'
import { matchingPorts, publish } from '#tests/golden/matching-ports.ts'
import { test } from '#tests/support/test-database.ts'
import { loadExposure } from './load-exposure.server.ts'
import { recordExposure } from './record-exposure.server.ts'

const [LONG_AGO, THE_DAY_BEFORE, TODAY, TOMORROW] = ['10-01', '11-22', '11-23', '11-24'].map(
  (day) => new Date(`2026-${day}T04:00:00Z`),
) as [Date, Date, Date, Date]

test('places of the last 30 days count, those of today from tomorrow on', async ({ db }) => {
  const ports = matchingPorts(db)
  const [seen, unseen] = [
    await publish(db, { nameHans: '东莞市试验甲有限公司', offers: ['螺丝'] }),
    await publish(db, { nameHans: '东莞市试验乙有限公司', offers: ['螺丝'] }),
  ]
  const places = async (now: Date) => {
    const sums = await loadExposure(ports, { organisationIds: [seen.id, unseen.id], now })
    return [sums.get(seen.id), sums.get(unseen.id)]
  }
  for (const now of [LONG_AGO, THE_DAY_BEFORE, THE_DAY_BEFORE])
    await recordExposure(ports, { organisationIds: [seen.id], now })
  expect(await places(TODAY)).toEqual([2, 0])
  await recordExposure(ports, { organisationIds: [seen.id, unseen.id], now: TODAY })
  expect(await places(TODAY)).toEqual([2, 0])
  expect(await places(TOMORROW)).toEqual([3, 1])
  // who asks for an earlier day gets that day's
  expect(await places(TODAY)).toEqual([2, 0])
})
