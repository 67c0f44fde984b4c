import { expect, test } from 'vitest'
import { matchOf } from '#app/domain/matching/judge.ts'
import { rank } from '#app/domain/matching/rank.ts'
import type { Direction, MatchParty, ReasonCode } from '#app/domain/matching/types.ts'
import { matchContext, party } from './matching-parties.ts'

const context = matchContext()
const R = (slug: string) => `intelligent-robot--${slug}`
const E = (slug: string) => `electronic-information--${slug}`
const H = (slug: string) => `smart-home-appliance--${slug}`

type Case = {
  name: string
  /** Why a person of the trade expects this. */
  why: string
  subject: MatchParty
  direction: Direction
  candidates: MatchParty[]
  /** Ids in order; every other candidate must not appear. */
  expected: string[]
  /** Codes that the first match must give as reasons. */
  codes?: ReasonCode[]
  blocked?: string[]
  dismissed?: string[]
}

const robot = party({
  id: 'robot',
  offers: ['六轴机器人'],
  needs: ['谐波减速器', '无框力矩电机'],
  in: [R('industrial-robot')],
})
const reducer = party({ id: 'reducer', offers: ['谐波减速器'], in: [R('precision-reducer')] })
const magnet = party({ id: 'magnet', offers: ['钕铁硼磁钢'], in: [R('magnets')] })
const motor = party({ id: 'motor', offers: ['无框力矩电机'], in: [R('servo-motor')] })
const board = party({ id: 'board', offers: ['高频线路板'], in: [E('printed-circuit-board')] })
const laminate = party({ id: 'laminate', offers: ['高频覆铜板'], in: [E('copper-clad-laminate')] })
const fridge = party({ id: 'fridge', offers: ['对开门冰箱'], in: [H('refrigerator')] })

const CASES: Case[] = [
  {
    name: 'the exact need comes before a neighbour in the chain',
    why: 'A robot maker that writes 谐波减速器 wants just that; a servo drive is only likely.',
    subject: robot,
    direction: 'upstream',
    candidates: [
      party({ id: 'drive', offers: ['低压伺服驱动器'], in: [R('servo-drive')] }),
      reducer,
    ],
    expected: ['reducer', 'drive'],
    codes: ['offers_needed', 'supplies_segment'],
  },
  {
    name: 'a narrower product answers a wider need',
    why: '25 型谐波减速器 is a 谐波减速器.',
    subject: robot,
    direction: 'upstream',
    candidates: [party({ id: 'narrow', offers: ['25 型谐波减速器'] })],
    expected: ['narrow'],
    codes: ['offers_kind_of_needed'],
  },
  {
    name: 'a grade that contradicts stands behind the right one',
    why: '304 is not 316.',
    subject: party({ id: 'tube', needs: ['316 不锈钢管'] }),
    direction: 'upstream',
    candidates: [
      party({ id: 'grade304', offers: ['304 不锈钢管'] }),
      party({ id: 'grade316', offers: ['316 不锈钢管'] }),
    ],
    expected: ['grade316', 'grade304'],
  },
  {
    name: 'a chain edge is never walked backwards',
    why: 'Magnets go into motors; a motor maker supplies no magnet maker.',
    subject: magnet,
    direction: 'upstream',
    candidates: [motor],
    expected: [],
  },
  {
    name: 'the same edge is found from the supplier',
    why: 'The magnet maker sells to the motor maker.',
    subject: magnet,
    direction: 'downstream',
    candidates: [motor, laminate],
    expected: ['motor'],
    codes: ['buys_from_segment'],
  },
  {
    name: 'two steps up count, but less than one',
    why: 'A robot maker buys motors; magnets only reach it inside them.',
    subject: party({ id: 'arm', offers: ['六轴机器人'], in: [R('industrial-robot')] }),
    direction: 'upstream',
    candidates: [magnet, motor],
    expected: ['motor', 'magnet'],
  },
  {
    name: 'a critical input comes before an important one',
    why: 'A refrigerator stops without its compressor; a fan motor is found elsewhere.',
    subject: fridge,
    direction: 'upstream',
    candidates: [
      party({ id: 'fan-motor', offers: ['罩极电机'], in: [H('appliance-motor')] }),
      party({ id: 'compressor', offers: ['转子压缩机'], in: [H('compressor')] }),
    ],
    expected: ['compressor', 'fan-motor'],
  },
  {
    name: 'peers are no suppliers',
    why: 'Two makers of reducers do not sell them to each other.',
    subject: reducer,
    direction: 'upstream',
    candidates: [party({ id: 'peer', offers: ['谐波减速器'], in: [R('precision-reducer')] })],
    expected: [],
  },
  {
    name: 'peers are found as peers',
    why: 'Same segment and same product: capacity can be shared.',
    subject: reducer,
    direction: 'peers',
    candidates: [
      party({ id: 'peer', offers: ['谐波减速器'], in: [R('precision-reducer')] }),
      magnet,
    ],
    expected: ['peer'],
    codes: ['makes_same', 'same_segment'],
  },
  {
    name: 'the same city alone is no match',
    why: 'A caterer next door makes nothing a robot needs.',
    subject: robot,
    direction: 'upstream',
    candidates: [party({ id: 'caterer', offers: ['团餐配送'] })],
    expected: [],
  },
  {
    name: 'of two equal suppliers the nearer one comes first',
    why: 'Samples and service are quicker.',
    subject: robot,
    direction: 'upstream',
    candidates: [
      party({
        id: 'far',
        offers: ['谐波减速器'],
        in: [R('precision-reducer')],
        cityCodes: ['310100'],
      }),
      reducer,
    ],
    expected: ['reducer', 'far'],
    codes: ['same_city'],
  },
  {
    name: 'a region asked for outweighs nearness',
    why: 'The need says Foshan: a stock there is what matters.',
    subject: party({
      id: 'asks',
      needs: ['谐波减速器'],
      wants: { certificates: [], regions: ['440600'] },
    }),
    direction: 'upstream',
    candidates: [
      party({ id: 'next-door', offers: ['谐波减速器'] }),
      party({ id: 'foshan', offers: ['谐波减速器'], cityCodes: ['440600'] }),
    ],
    expected: ['foshan', 'next-door'],
    codes: ['region_wanted'],
  },
  {
    name: 'a certificate that is asked for, held, expired and missing',
    why: 'Held fits, expired can be renewed, missing takes a year.',
    subject: party({
      id: 'car',
      needs: ['电子线束'],
      wants: { certificates: ['IATF 16949'], regions: [] },
    }),
    direction: 'upstream',
    candidates: [
      party({ id: 'missing', offers: ['电子线束'] }),
      party({
        id: 'expired',
        offers: ['电子线束'],
        certificates: [{ name: 'IATF16949', expiresOn: '2026-03-01' }],
      }),
      party({
        id: 'held',
        offers: ['电子线束'],
        certificates: [{ name: 'IATF 16949', expiresOn: '2028-03-01' }],
      }),
    ],
    expected: ['held', 'expired', 'missing'],
    codes: ['offers_needed', 'certificate_held'],
  },
  {
    name: 'ranges that meet, nearly meet and miss',
    why: 'A bore of 50–70 mm is served by 60, nearly by 72, not by 120.',
    subject: party({
      id: 'bore',
      needs: [
        { name: '深沟球轴承', specifications: [{ name: '内径', min: 50, max: 70, unit: 'mm' }] },
      ],
    }),
    direction: 'upstream',
    candidates: [120, 72, 60].map((size) =>
      party({
        id: `mm${size}`,
        offers: [
          {
            name: '深沟球轴承',
            specifications: [{ name: '内径', min: size, max: size, unit: 'mm' }],
          },
        ],
      }),
    ),
    expected: ['mm60', 'mm72', 'mm120'],
    codes: ['offers_needed', 'specification_fits'],
  },
  {
    name: 'a bound that is promised must be as tight as the one that is asked for',
    why: 'Who needs a positioning accuracy of 0.005 mm or better is not served by 0.011 mm.',
    subject: party({
      id: 'accuracy',
      needs: [
        { name: '数控齿轮机床', specifications: [{ name: '定位精度', max: 0.005, unit: 'mm' }] },
      ],
    }),
    direction: 'upstream',
    candidates: [0.011, 0.0053, 0.004].map((bound) =>
      party({
        id: `mm${bound}`,
        offers: [
          {
            name: '数控齿轮机床',
            specifications: [{ name: '定位精度', max: bound, unit: 'mm' }],
          },
        ],
      }),
    ),
    expected: ['mm0.004', 'mm0.0053', 'mm0.011'],
    codes: ['offers_needed', 'specification_fits'],
  },
  {
    name: 'a record not confirmed for 90 days stands last',
    why: 'Whoever said it long ago may have stopped making it.',
    subject: robot,
    direction: 'upstream',
    candidates: [
      party({
        id: 'stale',
        offers: ['谐波减速器'],
        in: [R('precision-reducer')],
        confirmedAt: '2026-07-01T00:00:00Z',
      }),
      party({ id: 'weak', offers: ['低压伺服驱动器'], in: [R('servo-drive')] }),
    ],
    expected: ['weak', 'stale'],
  },
  {
    name: 'a firm of the same group is left out',
    why: 'One group is no competitor and no find of itself.',
    subject: robot,
    direction: 'upstream',
    candidates: [party({ id: 'sister', groupId: 'robot', offers: ['谐波减速器'] })],
    expected: [],
  },
  {
    name: 'a blocked competitor never appears',
    why: 'Decision of either firm.',
    subject: robot,
    direction: 'upstream',
    candidates: [reducer, motor],
    blocked: ['reducer'],
    expected: ['motor'],
  },
  {
    name: 'what was dismissed stays hidden',
    why: 'A person looked and said no.',
    subject: robot,
    direction: 'upstream',
    candidates: [reducer, motor],
    dismissed: ['motor'],
    expected: ['reducer'],
  },
  {
    name: 'drafts and authorities are no partners',
    why: 'One is not public, the other neither buys nor sells.',
    subject: robot,
    direction: 'upstream',
    candidates: [
      party({ id: 'draft', offers: ['谐波减速器'], published: false }),
      party({ id: 'bureau', offers: ['谐波减速器'], kind: 'authority' }),
    ],
    expected: [],
  },
  {
    name: 'a stated need of a segment beats an inferred one',
    why: 'The firm says that it looks for reducers; the other only probably uses them.',
    subject: reducer,
    direction: 'downstream',
    candidates: [
      party({ id: 'probable', offers: ['六轴机器人'], in: [R('industrial-robot')] }),
      party({ id: 'says', offers: ['检测台'], needsFrom: [R('precision-reducer')] }),
    ],
    expected: ['says', 'probable'],
    codes: ['needs_segment'],
  },
  {
    name: 'goods that the reason of the edge names come first',
    why: '覆铜板 is the base of a board; foil-like prepreg of the same segment is named by no word.',
    subject: board,
    direction: 'upstream',
    candidates: [
      party({ id: 'prepreg', offers: ['半固化片'], in: [E('copper-clad-laminate')] }),
      laminate,
    ],
    expected: ['laminate', 'prepreg'],
  },
  {
    name: 'a product named after its material finds the material',
    why: 'A 碳纤维管 is made of 碳纤维.',
    subject: party({ id: 'pipe', offers: ['碳纤维管'], anonymous: true }),
    direction: 'upstream',
    candidates: [
      party({ id: 'fibre', offers: ['碳纤维'] }),
      party({ id: 'pipe-maker', offers: ['碳纤维管'] }),
    ],
    expected: ['fibre'],
    codes: ['offers_material'],
  },
  {
    name: 'a supplier that also makes the customer’s product loses to one that does not',
    why: 'Nobody likes to buy from a rival.',
    subject: robot,
    direction: 'upstream',
    candidates: [
      party({ id: 'rival', offers: ['谐波减速器', '六轴机器人'], in: [R('precision-reducer')] }),
      party({ id: 'neutral', offers: ['谐波减速器', '柔轮'], in: [R('precision-reducer')] }),
    ],
    expected: ['neutral', 'rival'],
  },
  {
    name: 'a general last word joins nothing',
    why: '检测设备 and 烘干设备 share only 设备.',
    subject: party({ id: 'lab', needs: ['检测设备'] }),
    direction: 'upstream',
    candidates: [party({ id: 'dryer', offers: ['烘干设备'] })],
    expected: [],
  },
  {
    name: 'firms that said nothing match nothing',
    why: 'Nothing is known; nothing is made up.',
    subject: party({ id: 'silent' }),
    direction: 'downstream',
    candidates: [robot, reducer],
    expected: [],
  },
]

test.each(CASES)('$name', ({ subject, direction, candidates, expected, codes, ...rest }) => {
  const facts = { blocked: new Set(rest.blocked), dismissed: new Set(rest.dismissed) }
  const matches = rank({ subject, candidates, direction, facts }, context)
  expect(matches.map(({ view }) => view.other.id)).toEqual(expected)
  const best = matches[0] && matchOf(matches[0].view, context)
  const first = best?.forSubject.reasons.map(({ code }) => code) ?? []
  for (const code of codes ?? []) expect(first).toContain(code)
})
