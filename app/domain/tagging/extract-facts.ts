import { CERTIFICATES, type EvidenceSpan } from '../enterprise/types.ts'
import type { Period, Quantity, Unit } from '../quantity/types.ts'
import { type Folded, foldWithMap, originalSpan } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import type { StatedFacts } from './types.ts'

type Certificate = (typeof CERTIFICATES)[number]

/** Where the name's own words are not pattern enough: everyday spellings, on folded text. */
const SPELLINGS: Partial<Record<Certificate, string>> = {
  AS9100: 'as ?9100[a-d]?',
  CCC: 'ccc|3c(?=认证|证书|强制)',
  GMP: 'c?gmp',
  RoHS: 'rohs(?: ?2\\.0)?',
  'CMMI 3': 'cmmi ?-?(?:ml|l)?(?:3|三)级?',
  'CMMI 5': 'cmmi ?-?(?:ml|l)?(?:5|五)级?',
  'OEKO-TEX': 'oeko[- ]?tex',
}
/** Two letters stand for a mark only in capitals, or right before 认证 and the like. */
const CAPITALS: readonly Certificate[] = ['CE', 'UL', 'FCC', 'FDA', 'FSC', 'GMP', 'CCC', 'REACH']
/** Asked of others, or not yet held. */
const NOT_HELD =
  /(?:未|没有|暂无|尚无|无需|正在(?:申请|办理|申办)|计划(?:申请|通过)?|拟|准备申请|申请中|筹备|要求[^,。;]{0,10}|(?:须|需|必须|应)[^,。;]{0,4}(?:具备|通过|有|持有)|供应商[^,。;]{0,6})[^,。;]{0,8}$/u

function pattern(certificate: Certificate): RegExp {
  const own = certificate
    .toLowerCase()
    .replace(/^iso\/iec /, 'iso(?:/iec)? ')
    .replace(/ /g, '[ -]?')
  return new RegExp(`(?<![a-z0-9])(?:${SPELLINGS[certificate] ?? own})(?![a-z0-9])`, 'gu')
}

const PATTERNS = CERTIFICATES.map((name) => ({ name, pattern: pattern(name) }))

function isMark(name: Certificate, typed: string, behind: string): boolean {
  if (!CAPITALS.includes(name)) return true
  return typed === typed.toUpperCase() || /^ ?(?:认证|证书|体系|标准|车间)/u.test(behind)
}

/** What a text states about the firm itself: certificates held, founding year, capacities. */
export function extractFacts(about: string, tools: TextTools): StatedFacts {
  const folded = foldWithMap(about, tools)
  const span = (start: number, end: number): EvidenceSpan => {
    const at = originalSpan(folded, start, end)
    return { source: 'about', ...at, text: about.slice(at.start, at.end) }
  }
  const founded = foundedYear(folded)
  return {
    certificates: certificates(folded, span),
    ...(founded
      ? { foundedYear: { year: founded.year, evidence: span(founded.start, founded.end) } }
      : {}),
    capacities: capacities(folded, span),
  }
}

type SpanOf = (start: number, end: number) => EvidenceSpan

function certificates({ text }: Folded, span: SpanOf): StatedFacts['certificates'] {
  return PATTERNS.flatMap(({ name, pattern }) => {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length
      const evidence = span(index, end)
      if (NOT_HELD.test(text.slice(Math.max(0, index - 30), index))) continue
      if (isMark(name, evidence.text, text.slice(end, end + 6))) return [{ name, evidence }]
    }
    return []
  })
}

const FOUNDED =
  /(?:成立|创立|创建|始建|创办|建厂|组建|设立|注册)(?:日期|时间)?[于在:]? ?((?:18|19|20)\d{2}) ?年|((?:18|19|20)\d{2}) ?年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?日)?(?:在[\p{Script=Han}]{2,8}|正式|于[\p{Script=Han}]{2,8}){0,2}(?:成立|创立|创建|创办|建厂|始建)(?!了?[^,。;]{0,8}(?:分公司|子公司|办事处|研发中心|事业部|实验室|基地|工厂))|(?:founded|established) in ((?:18|19|20)\d{2})/gu

/** The earliest year that the text gives as the beginning; branches that came later do not count. */
function foundedYear({ text }: Folded): { year: number; start: number; end: number } | undefined {
  const found = Array.from(
    text.matchAll(FOUNDED),
    ({ 0: phrase, 1: one, 2: two, 3: three, index }) => ({
      year: Number(one ?? two ?? three),
      start: index,
      end: index + phrase.length,
    }),
  )
  return found.sort((a, b) => a.year - b.year || a.start - b.start)[0]
}

/** Counting words of the trade and the unit they are kept in, with its factor. */
const UNIT_WORDS: readonly (readonly [words: string, unit: Unit, factor: number])[] = [
  ['平方米|平米|㎡|m2|平方', 'MTK', 1],
  ['立方米|立方|m3', 'MTQ', 1],
  ['千克|公斤|kg', 'KGM', 1],
  ['公里|千米|km', 'KMT', 1],
  ['gwh', 'MWH', 1000],
  ['mwh', 'MWH', 1],
  ['kwh|千瓦时|度', 'KWH', 1],
  ['吨', 'TNE', 1],
  ['米', 'MTR', 1],
  ['升', 'LTR', 1],
  ['克', 'GRM', 1],
  ['套', 'SET', 1],
  ['双|对|副', 'PR', 1],
  ['台|辆|架', 'NIU', 1],
  ['箱', 'BX', 1],
  ['卷', 'ROL', 1],
  ['工时|小时', 'HUR', 1],
  ['件|只|个|支|片|枚|条|块|颗|把|张|瓶|盒|根|粒|pcs|pc', 'H87', 1],
]
const TIMES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}
const ALL_UNITS = UNIT_WORDS.map(([words]) => words).join('|')
const CAPACITY = new RegExp(
  [
    '(?<when>每?[年月])(?:设计|综合|总|最大)?',
    '(?:产能|产量|加工能力|生产能力|出货量|产(?!值)|供货|生产|加工)',
    '(?<before>[\\p{Script=Han}a-z]{2,10}?)??(?:达到|可达|已达|达|约|为|超过|超|近|逾|突破|:| )*',
    '(?<amount>\\d{1,9}(?:\\.\\d{1,4})?) ?(?<times>十万|百万|千万|千|万|亿)?(?:余|多)? ?',
    `(?<word>${ALL_UNITS})(?![a-z])(?:以上|左右)?的? ?`,
    '(?<behind>(?:(?![和及与或以并])[\\p{Script=Han}a-z0-9-]){2,16})?',
  ].join(''),
  'gu',
)

function capacities({ text }: Folded, span: SpanOf): StatedFacts['capacities'] {
  return Array.from(text.matchAll(CAPACITY), ({ 0: whole, index, groups = {} }) => {
    const { when = '', before, amount = '0', times = '', word = '', behind } = groups
    const end = index + whole.length
    const at = before ? text.indexOf(before, index + 2) : end - (behind?.length ?? 0)
    const product = before ?? behind
    const quantity = quantityOf(
      { amount: Number(amount), times, word },
      when.endsWith('月') ? 'month' : 'year',
    )
    const named = product ? { product: span(at, at + product.length).text } : {}
    return { ...named, quantity, evidence: span(index, end) }
  }).filter(({ quantity }) => quantity.amount > 0)
}

/** Tens of thousands of pieces keep the trade's own unit: 8万件 is 8 × 万件. */
function quantityOf(
  read: { amount: number; times: string; word: string },
  period: Period,
): Quantity {
  const [, unit = 'H87', factor = 1] =
    UNIT_WORDS.find(([words]) => words.split('|').includes(read.word)) ?? []
  const times = TIMES[read.times] ?? 1
  if (unit === 'H87' && times >= 1e4)
    return { amount: tidy((read.amount * times) / 1e4), unit: 'X-WAN', period }
  return { amount: tidy(read.amount * times * factor), unit, period }
}

function tidy(amount: number): number {
  return Math.round(amount * 1e4) / 1e4
}
