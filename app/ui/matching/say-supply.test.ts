import { describe, expect, it } from 'vitest'
import type { SupplyPath } from '#app/domain/matching/partner.ts'
import { wordsFor } from '#app/i18n/index.ts'
import type { Locale } from '#app/paths.ts'
import type { Voice } from './said.ts'
import { reasonText, type Spoken, sayReason } from './say-reason.ts'

const place = (zh: string, en: string) => ({ id: `p-${en.replaceAll(' ', '-')}`, zh, en })
const LOCK = place('门锁', 'door lock')
const SMART_LOCK = place('智能门锁', 'smart lock')
const MODULE = place('指纹模组', 'fingerprint module')
const CHIP = place('指纹传感芯片', 'fingerprint chip')
const CASTING = place('锌合金压铸件', 'zinc casting')
const MOTOR = place('微型电机', 'micro motor')
const GEAR_MOTOR = place('减速微型电机', 'micro gear motor')
const ANY_MODULE = place('识别模组', 'recognition module')

const start = (product: typeof LOCK) => ({ ...product, by: 'start' as const })
const part = (product: typeof LOCK) => ({
  ...product,
  by: 'link' as const,
  role: 'component' as const,
})
const SURE = { made: false, offered: false }
const oneStep: SupplyPath = {
  steps: [start(SMART_LOCK), part(MODULE)],
  offered: MODULE,
  met: 'same',
  guessed: SURE,
}

type Said = Partial<SupplyPath> & {
  own?: string
  other?: string
  code?: Spoken['code']
  voice?: Voice
}

function say(locale: Locale, said: Said = {}): string {
  const { own = '智能门锁', other = '指纹模组', code = 'offers_input', voice = 'own' } = said
  const supply = { ...oneStep, ...said }
  return reasonText({ code, own, other, supply }, { t: wordsFor(locale).matching, locale, voice })
}

/** What is said in Chinese and in English of one shape of a path. */
const SHAPES: [shape: string, said: Said, zh: string, en: string][] = [
  [
    'one step, by the very name',
    {},
    '你做“智能门锁”，主要部件有指纹模组；对方供应“指纹模组”',
    'You make “智能门锁”, whose main parts include fingerprint module; they supply “指纹模组”',
  ],
  [
    'the same goods under another name',
    { other: '指纹识别模组' },
    '你做“智能门锁”，主要部件有指纹模组；对方供应“指纹识别模组”（同义）',
    'You make “智能门锁”, whose main parts include fingerprint module; they supply “指纹识别模组” (another name for it)',
  ],
  [
    'what is made under another name',
    { own: '电子门锁' },
    '你做“电子门锁”（即智能门锁），主要部件有指纹模组；对方供应“指纹模组”',
    'You make “电子门锁” (that is, smart lock), whose main parts include fingerprint module; they supply “指纹模组”',
  ],
  [
    'by the kind of what is made',
    {
      steps: [start(SMART_LOCK), { ...LOCK, by: 'kind' }, part(CASTING)],
      offered: CASTING,
      other: '锌合金压铸件',
    },
    '你做“智能门锁”，属于门锁，门锁的主要部件有锌合金压铸件；对方供应“锌合金压铸件”',
    'You make “智能门锁”, a kind of door lock, whose main parts include zinc casting; they supply “锌合金压铸件”',
  ],
  [
    'by a kind that what is made has',
    { steps: [start(LOCK), { ...SMART_LOCK, by: 'narrower' }, part(MODULE)], own: '门锁' },
    '你做“门锁”，门锁包括智能门锁，智能门锁的主要部件有指纹模组；对方供应“指纹模组”',
    'You make “门锁”, of which one kind is smart lock, whose main parts include fingerprint module; they supply “指纹模组”',
  ],
  [
    'two steps',
    { steps: [start(SMART_LOCK), part(MODULE), part(CHIP)], offered: CHIP, other: '指纹传感芯片' },
    '你做“智能门锁”，主要部件有指纹模组，指纹模组的主要部件有指纹传感芯片；对方供应“指纹传感芯片”',
    'You make “智能门锁”, whose main parts include fingerprint module, whose main parts include fingerprint chip; they supply “指纹传感芯片”',
  ],
  [
    'an offer narrower than what is wanted',
    {
      steps: [start(SMART_LOCK), part(MOTOR)],
      offered: GEAR_MOTOR,
      met: 'narrower',
      other: '减速微型电机',
    },
    '你做“智能门锁”，主要部件有微型电机；对方供应“减速微型电机”（是一种微型电机）',
    'You make “智能门锁”, whose main parts include micro motor; they supply “减速微型电机” (a kind of micro motor)',
  ],
  [
    'an offer broader than what is wanted',
    { offered: ANY_MODULE, met: 'broader', other: '识别模组' },
    '你做“智能门锁”，主要部件有指纹模组；对方供应“识别模组”（可能包括指纹模组）',
    'You make “智能门锁”, whose main parts include fingerprint module; they supply “识别模组” (may include fingerprint module)',
  ],
  [
    'a made name known only by its end',
    { own: '酒店智能门锁', guessed: { made: true, offered: false } },
    '你做“酒店智能门锁”（按“智能门锁”推断），主要部件有指纹模组；对方供应“指纹模组”',
    'You make “酒店智能门锁” (read as “smart lock”), whose main parts include fingerprint module; they supply “指纹模组”',
  ],
  [
    'an offered name known only by its end, and narrower',
    {
      steps: [start(SMART_LOCK), part(MOTOR)],
      offered: GEAR_MOTOR,
      met: 'narrower',
      other: '高扭矩减速微型电机',
      guessed: { made: false, offered: true },
    },
    '你做“智能门锁”，主要部件有微型电机；对方供应“高扭矩减速微型电机”（按“减速微型电机”推断，是一种微型电机）',
    'You make “智能门锁”, whose main parts include micro motor; they supply “高扭矩减速微型电机” (read as “micro gear motor”, a kind of micro motor)',
  ],
  [
    'one of several goods of a line',
    { other: '锁体、指纹识别模组' },
    '你做“智能门锁”，主要部件有指纹模组；对方供应“锁体、指纹识别模组”（指其中的指纹模组）',
    'You make “智能门锁”, whose main parts include fingerprint module; they supply “锁体、指纹识别模组” (meaning its fingerprint module)',
  ],
]

describe.each(SHAPES)('%s', (_, said, zh, en) => {
  it('is said in Chinese', () => expect(say('zh-Hans', said)).toBe(zh))
  it('is said in English', () => expect(say('en', said)).toBe(en))
})

describe('who is spoken to', () => {
  const uses: Said = { code: 'uses_offered', own: '指纹识别模组', other: '智能门锁' }

  it('hears of a customer what the customer makes', () => {
    expect(say('zh-Hans', uses)).toBe(
      '对方做“智能门锁”，主要部件有指纹模组；你供应“指纹识别模组”（同义）',
    )
  })

  it('hears of the other side from its place', () => {
    expect(say('zh-Hans', { ...uses, voice: 'theirs' })).toBe(
      '你做“智能门锁”，主要部件有指纹模组；它供应“指纹识别模组”（同义）',
    )
    expect(say('zh-Hans', { voice: 'theirs' })).toBe(
      '它做“智能门锁”，主要部件有指纹模组；你供应“指纹模组”',
    )
  })

  it('hears of strangers without “you”', () => {
    expect(say('zh-Hans', { voice: 'plain' })).not.toContain('你')
    expect(say('en', { ...uses, voice: 'plain' })).not.toMatch(/\byou/i)
  })
})

const VOICES: Voice[] = ['own', 'theirs', 'plain']
const LOCALES: Locale[] = ['zh-Hans', 'zh-Hant-HK', 'en']
const CODES = ['offers_input', 'uses_offered'] as const

it.each(LOCALES)('leaves no place of a sentence unfilled in %s', (locale) => {
  for (const voice of VOICES)
    for (const code of CODES)
      for (const [, said] of SHAPES)
        expect(say(locale, { ...said, voice, code })).not.toMatch(/[{}]/)
})

it.each(CODES)('%s without its path is said by the names alone', (code) => {
  const t = wordsFor('zh-Hans').matching
  for (const voice of VOICES)
    expect(
      reasonText({ code, own: '门锁', other: '锁体' }, { t, locale: 'zh-Hans', voice }),
    ).not.toMatch(/[{}]/)
})

it('sets what both records say and what is wanted in strong letters, nothing else', () => {
  const t = wordsFor('zh-Hans').matching
  const said = sayReason(
    {
      code: 'offers_input',
      own: '智能门锁',
      other: '指纹传感芯片',
      supply: { ...oneStep, steps: [start(SMART_LOCK), part(MODULE), part(CHIP)], offered: CHIP },
    },
    { t, locale: 'zh-Hans', voice: 'own' },
  )
  expect(said.filter(({ strong }) => strong).map(({ text }) => text)).toEqual([
    '“智能门锁”',
    '指纹传感芯片',
    '“指纹传感芯片”',
  ])
})
