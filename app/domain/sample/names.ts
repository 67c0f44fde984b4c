import type { OrganisationKind } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { RegionCode } from '../region/types.ts'
import type { SamplePlan } from './plan.ts'
import type { Random, Weighted } from './random.ts'
import type { CompanyForm, Syllable } from './tables.ts'

export type SampleName = {
  hans: string
  hant: string | null
  en: string | null
  short: string
  /** Latin letters of the invented core, for addresses and model numbers. */
  core: string
  initials: string
}

/** Coprime to the number of pairs and of triples, so that neighbours in number look nothing alike. */
const STRIDE = 7_907

/** The invented core of a firm: all pairs first, then triples; no two firms share one. */
function coreOf({ tables: { syllables } }: SamplePlan, index: number): Syllable[] {
  const { first, second, third } = syllables
  const pairs = first.length * second.length
  const place = (number: number): Syllable[] => [
    at(first, Math.floor(number / second.length)),
    at(second, number % second.length),
  ]
  if (index < pairs) return place((index * STRIDE) % pairs)
  const number = ((index - pairs) * STRIDE) % (pairs * third.length)
  return [...place(number % pairs), at(third, Math.floor(number / pairs))]
}

type Naming = {
  index: number
  kind: OrganisationKind
  segment: SegmentId
  seat: { city: RegionCode; district: RegionCode }
  random: Random
}

export function drawName(plan: SamplePlan, naming: Naming): SampleName {
  const { tables, regions } = plan
  const { index, kind, segment, seat, random } = naming
  const core = coreOf(plan, index)
  const trade = random.pick(tables.tradesOf.get(segment) ?? [''])
  const forms = tables.forms.get(kind)
  if (!forms) throw new RangeError(`no form of name for ${kind}`)
  const form = drawForm(forms, { trade, random })
  const hansCore = core.map(({ hans }) => hans).join('')
  const hantCore = core.map(({ hant }) => hant).join('')
  const pinyin = core.map((one) => one.pinyin).join('')
  const latin = pinyin.charAt(0).toUpperCase() + pinyin.slice(1)
  const abroad = regions.region(seat.city)?.level === 'sar'
  const english = abroad || random.chance(0.3)
  const infix = abroad && random.chance(0.5)
  const hans = withRegion(plan, {
    ...{ seat, infix, random },
    core: hansCore + trade,
    ending: form.hans,
  })
  return {
    hans,
    hant: abroad
      ? withRegion(plan, {
          ...{ seat, infix, random },
          core: hantCore + (tables.hant.get(trade) ?? trade),
          ending: form.hant,
          script: 'hant',
        })
      : null,
    en: english ? englishName(plan, { latin, segment, form, city: seat.city }) : null,
    short: hansCore + trade,
    core: pinyin,
    initials: core.map((one) => one.pinyin.charAt(0).toUpperCase()).join(''),
  }
}

/** 数字科技 takes no second 科技: drawn again while the trade and the ending share a character. */
function drawForm(
  forms: Weighted<CompanyForm>,
  { trade, random }: { trade: string; random: Random },
): CompanyForm {
  for (let tries = 0; ; tries += 1) {
    const form = random.weighted(forms)
    const start = form.hans.slice(0, 2)
    if (tries > 7 || ![...trade].some((character) => start.includes(character))) return form
  }
}

type Parts = {
  seat: { city: RegionCode; district: RegionCode }
  infix: boolean
  random: Random
  core: string
  ending: string
  script?: 'hant'
}

function withRegion({ tables, regions }: SamplePlan, parts: Parts): string {
  const { seat, infix, random, core, ending, script } = parts
  const phrase = (key: string) => tables.phrases.get(key) ?? ''
  const city = regions.region(seat.city)
  if (city?.level === 'sar') {
    const region = phrase(`region.${city.en === 'Macao' ? 'mo' : 'hk'}${script ? '.hant' : ''}`)
    return infix
      ? core + phrase('infix').replace('{region}', region) + ending
      : region + core + ending
  }
  const district = regions.region(seat.district)
  const draw = random.next()
  if (draw < 0.12) return phrase('region.province') + core + ending
  if (draw < 0.2) return (city?.short ?? '') + core + ending
  const full = city?.zh ?? ''
  if (draw > 0.42 || district?.level !== 'district') return full + core + ending
  // A county or county-level city stands alone: 普宁市, not 揭阳市普宁市.
  return (district.en.endsWith('District') ? full + district.zh : district.zh) + core + ending
}

function englishName(
  { knowledge, regions }: SamplePlan,
  name: { latin: string; segment: SegmentId; form: CompanyForm; city: RegionCode },
): string {
  const trade = (knowledge.segments.get(name.segment)?.en ?? '')
    .split(/[,(/]| and /)[0]
    ?.trim()
    .replace(/(^|[ -])[a-z]/g, (letter) => letter.toUpperCase())
  return `${regions.nameOf(name.city, 'en')} ${name.latin} ${trade} ${name.form.en}`
}

function at<T>(items: readonly T[], place: number): T {
  const item = items[place]
  if (item === undefined) throw new RangeError('more samples than names')
  return item
}
