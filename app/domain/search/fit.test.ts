import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { queryTerms } from '#app/domain/text/analyze.ts'
import { fold } from '#app/domain/text/fold.ts'
import { holds } from '#tests/support/property.ts'
import { fitOfNeeds, fitOfOffers, fitOfTitle, mayHold } from './fit.ts'
import type { RankKey } from './rank-key.ts'
import { readKey } from './read-key.ts'

const text = createTextTools([])
const piece = fc.constantFrom(
  '轴承',
  '承座',
  '钢',
  '304',
  'M 8',
  'iatf-16949',
  'gears',
  ' ',
  '3/4',
  '6061-T6',
)
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

it('what is passed over at once would have fitted nothing', () => {
  holds(
    fc.property(fc.array(name, { maxLength: 4 }), name, fc.boolean(), (names, asked, titled) => {
      const folded = names.map((one) => fold(one, text))
      const key: RankKey = {
        names: ['某某'],
        spoken: { core: [], name: '' },
        offers: titled ? [] : folded.slice(0, 2).map((one) => [one, null]),
        needs: titled ? [] : folded.slice(2),
        ...(titled ? { title: folded.join(' ') } : {}),
      }
      const terms = queryTerms(asked, text)
      const sought = { ...terms, text: terms.folded.replaceAll(' ', '') }
      const read = readKey(key)
      const fits =
        fitOfOffers(sought, key.offers, read) +
        fitOfNeeds(sought, key.needs, read) +
        (key.title === undefined ? 0 : fitOfTitle(sought, key.title, read))
      if (!mayHold(read, sought)) expect(fits).toBe(0)
    }),
  )
})
