import { readText } from '../tagging/find-words.ts'
import type { TextTools } from '../text/types.ts'
import { coreOf } from './core.ts'
import { keyOf, type NamedProduct, type ProductNames } from './names.ts'
import type { ProductRef } from './types.ts'
import { READING } from './weights.ts'

/** Words behind a product's name that name nothing else. */
const TAIL =
  /(?:及其?(?:他|它)?(?:配套|相关)?(?:产品|制品)?|等|系列|系列产品|产品|业务|类|服务|的?(?:生产|制造|销售|加工|研发|设计|贸易|收购|批发|零售|进出口|项目|改造|安装)|整机|专业承包|工程专业承包|及其?配件)+$/u
/** An abbreviation behind the name that it abbreviates: 环氧塑封料EMC, 中密度纤维板(MDF). */
const ABBREVIATION = /(?<=\p{Script=Han})[\p{Script=Latin}\p{N} ./+-]+$/u
/** Forms and grades of a material, behind its name: PMMA光学级粒子 is PMMA. */
const FORM =
  /^(?:[\p{Script=Han}]{1,3}级)?(?:粒子|颗粒|粒料|塑料|原料|树脂|切片|粉末|粉料|粉体|粉|料|专用料|改性料|回料|新料|单体)?$/u
const SHORTEST = 2
/** A name without a general last noun is compared with cores from this length on. */
const SHORTEST_BARE = 4
/** Products that one core may mean. */
const MOST_OF_CORE = 2
/** Pieces of a line that are read: 锂电池、电池模组及电池包 names three goods. */
const PIECE = /[、，,;；/|+和与及或()（）[\]【】:：-]/u
const MOST_PIECES = 6
const LONGEST = 60

/** The products that a written name means, surest first; a line may name several. Nothing known, nothing said. */
export function readProducts(
  name: string,
  { names, tools }: { names: ProductNames; tools: TextTools },
): ProductRef[] {
  const { squeezed } = readText(name.slice(0, LONGEST), tools)
  const whole = readOne(squeezed, names)
  if (whole.some(({ how }) => how !== 'part')) return whole
  const pieces = squeezed.split(PIECE).filter((piece) => piece.length >= SHORTEST)
  const found = new Map<string, ProductRef>()
  for (const piece of pieces.slice(0, MOST_PIECES))
    for (const ref of readOne(piece, names)) {
      const known = found.get(ref.id)
      if (!known || known.confidence < ref.confidence) found.set(ref.id, ref)
    }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
}

/** A piece as it stands, without its tail, without its abbreviation; failing all, the longest ending, or the material it begins with. */
function readOne(piece: string, names: ProductNames): ProductRef[] {
  const bare = piece.replace(TAIL, '')
  const forms = [...new Set([piece, bare, bare.replace(ABBREVIATION, '')])]
  for (const text of forms) {
    const ids = text.length >= SHORTEST ? names.ids.get(text) : undefined
    const refs = ids ? refsOf(ids, { length: text.length, whole: true }) : []
    if (refs.length > 0) return refs
  }
  if (!names.endings) return []
  for (const text of forms) {
    const refs = readCore(text, names)
    if (refs.length > 0) return refs
  }
  for (const text of forms) {
    const refs = readEnding(text, names)
    if (refs.length > 0) return refs
  }
  return readMaterial(bare, names)
}

/** 视频监控设备 is read as 视频监控系统, and a bare 视频监控 too; several products of one core say too little. */
function readCore(text: string, names: ProductNames): ProductRef[] {
  const general = coreOf(text)
  const keys = general
    ? [keyOf(general)]
    : text.length >= SHORTEST_BARE
      ? [`equipment ${text}`, `works ${text}`, `goods ${text}`]
      : []
  for (const key of keys) {
    const found = names.cores.get(key) ?? []
    if (found.length > 0 && found.length <= MOST_OF_CORE)
      return found.map(({ id }) => ({ id, how: 'part', confidence: READING.core / found.length }))
  }
  return []
}

function readEnding(text: string, names: ProductNames): ProductRef[] {
  const from = Math.max(1, text.length - names.longest)
  for (let at = from; at <= text.length - SHORTEST; at += 1) {
    const ids = opensWord(text, at) ? names.ids.get(text.slice(at)) : undefined
    const refs = ids ? refsOf(ids, { length: text.length - at, whole: false }) : []
    if (refs.length > 0) return refs
  }
  return []
}

function readMaterial(text: string, names: ProductNames): ProductRef[] {
  for (let end = text.length - 1; end >= SHORTEST; end -= 1) {
    if (!FORM.test(text.slice(end))) continue
    const materials = (names.ids.get(text.slice(0, end)) ?? []).filter((one) => one.isMaterial)
    if (materials.length > 0) return refsOf(materials, { length: end, whole: false })
  }
  return []
}

const LETTER = /[\p{Script=Latin}\p{N}]/u
const HAN = /\p{Script=Han}/u

/** LED is no ending of OLED, and APP none of 电商APP: letters behind Han characters only repeat or describe them. */
function opensWord(text: string, at: number): boolean {
  if (!LETTER.test(text.charAt(at))) return true
  const before = text.charAt(at - 1)
  return !LETTER.test(before) && !(HAN.test(before) && !HAN.test(text.slice(at)))
}

function refsOf(
  ids: readonly NamedProduct[],
  { length, whole }: { length: number; whole: boolean },
): ProductRef[] {
  const sure = whole ? READING.whole : (READING.ending[Math.min(length, 4)] ?? 0)
  const shared = READING.shared[Math.min(ids.length, READING.shared.length) - 1] ?? 0
  const confidence = sure * shared
  if (confidence < READING.least) return []
  return ids.map(({ id, how }) => ({ id, how: whole ? how : 'part', confidence }))
}
