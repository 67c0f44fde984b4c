/** What a verb or phrase says about the products near it. */
type CueKind = 'offers' | 'needs' | 'uses' | 'customers' | 'denies'
export type Cue = { kind: CueKind; start: number; end: number }

/** Written simplified and folded. Where two begin at one place the longer wins; a later cue ends an earlier one. */
const CUES: Record<CueKind, string> = {
  offers:
    '生产|制造|研发|研制|开发|设计|供应|提供|供货|销售|经营|主营|营销|加工|代工|承接|主打|' +
    '主做|专做|专业做|做的是|只做|可做|能做|专注|专注于|专业从事|从事|推出|出品|定制|批发|' +
    '出口|组装|封装|代理|自产|量产|年产|月产|日产|致力于|主要产品|产品包括|产品有|' +
    '产品涵盖|产品为|产品:|主导产品|主力产品|业务包括|业务涵盖|业务:|业务为|经营范围|' +
    '提供商|形成了|涵盖|覆盖|产能|现货|出售|转让|求售|产销|我们做|我司做|公司做|本厂做|' +
    '厂做|专营|兼营|配套生产|配套提供|配套供应|现有产品|manufacture|manufacturer of|' +
    'supplier of|produce|supply|we make|provide|offer|sell',
  needs:
    '采购|求购|寻找|寻求|诚寻|急寻|需要|急需|急缺|长期需|需采购|需外购|需求:|需求为|' +
    '需求包括|需求有|采购需求|外协|外购|外发|委外|委托加工|委托生产|发外加工|原材料为|' +
    '原材料包括|原材料有|原材料:|原料为|原料包括|原料有|原料:|主要原料|主要原材料|想买|' +
    '想找|欲购|拟购|订购|征集|求供应|诚征|外包|找|缺|每年用|每月用|月用|年用|采购清单|' +
    '采购的|所需|所用的|looking for|purchase|buy|need|sourcing|procure',
  uses: '采用|使用|选用|用到|利用|引进|配备|拥有|购置|搭载|基于|以及配有|配有',
  customers:
    '应用于|用于|适用于|服务于|面向|供货给|供应给|销往|销售给|提供给|出口至|出口到|' +
    '客户包括|客户有|客户为|客户涵盖|客户:|主要客户|下游客户|终端客户|应用领域|应用范围|' +
    '应用场景|下游为|下游包括|下游是|合作伙伴|合作客户|可用在|用在|适合|涉及行业|' +
    '服务的客户|服务对象|配套于|运用于|运用在|应用在|应用到|used in|customers include|' +
    'serving|applied in',
  denies:
    '不做|不生产|不提供|不销售|不供应|不经营|不涉及|不从事|不加工|不包括|不含|不接|不需要|' +
    '不采购|不再|不再生产|不再做|不再采购|没有|并非|不是|未涉及|暂不|停产|停止生产|已停产|' +
    '无需|除了|谢绝|拒绝|已剥离|退出|剥离|不属于|do not make|not produce',
}

/** What may follow a verb when it is no verb: 生产设备, 加工中心, 供应链, 采购部. */
const NO_VERB =
  /^(?:线|设备|基地|能力|车间|工艺|过程|流程|规模|型|性|中心|厂房|链|部|院|区|者|平台|总监|经理|成本|效率|经验|团队|资质|许可|管理|资料)/u
/** 找 and 缺 stand inside other words. */
const INSIDE_WORD = /[查紧欠残]$/u

type Matcher = { kind: CueKind; text: string }
const MATCHERS: Matcher[] = (Object.keys(CUES) as CueKind[])
  .flatMap((kind) => CUES[kind].split('|').map((text) => ({ kind, text })))
  .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
const BY_FIRST = new Map<string, Matcher[]>()
for (const matcher of MATCHERS) {
  const key = matcher.text.charAt(0)
  BY_FIRST.set(key, [...(BY_FIRST.get(key) ?? []), matcher])
}

/** 为车企提供线束, 给整机厂供货: who stands between is a customer. */
const FOR_WHOM =
  /(?<![成作分因以名称])[为给向替]([^,。;!?\n]{1,30}?)(?:提供|配套|供货|供应|服务|生产|加工|代工|定制|研发|设计|做)/gu
/** 以伺服电机为主: the word stands before its verb. */
const MAINLY = /以(?=[^,。;!?\n]{2,40}?为(?:主|核心|主导|龙头))/gu

/** 做 alone is a verb only where a statement begins: 我们做注塑件, 灯饰厂,做吸顶灯. */
const MAKES =
  /(?<=^|[,。;!?\n]|我们|我司|公司|本厂|主要|专业|一直|也|还|厂)做(?![到好为工大强过法])/gu

/** Cues of a folded text in order. `masked` marks the words of the lexicon: 加工中心 hides no 加工. */
export function findCues(text: string, masked: (place: number) => boolean): Cue[] {
  const found: Cue[] = []
  for (let at = 0; at < text.length; at += 1) {
    const matcher = BY_FIRST.get(text.charAt(at))?.find((one) => text.startsWith(one.text, at))
    if (!matcher || masked(at)) continue
    const end = at + matcher.text.length
    const noun = !masked(end) && NO_VERB.test(text.slice(end, end + 4))
    if (noun || isInsideWord(text, at, matcher.text)) continue
    found.push({ kind: matcher.kind, start: at, end })
    at = end - 1
  }
  for (const { index } of text.matchAll(FOR_WHOM))
    if (!masked(index)) found.push({ kind: 'customers', start: index, end: index + 1 })
  for (const { index } of text.matchAll(MAINLY))
    found.push({ kind: 'offers', start: index, end: index + 1 })
  for (const { index } of text.matchAll(MAKES))
    if (!masked(index)) found.push({ kind: 'offers', start: index, end: index + 1 })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((cue, place) => !isBoughtIn(text, cue, found[place - 1]))
}

/** 外协加工, 寻找能生产…的厂家: the verb says what the other firm does. */
function isBoughtIn(text: string, cue: Cue, before: Cue | undefined): boolean {
  if (cue.kind !== 'offers' || before?.kind !== 'needs') return false
  return /^[^,。;!?\n]{0,3}$/u.test(text.slice(before.end, cue.start))
}

function isInsideWord(text: string, at: number, cue: string): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  if (/^[a-z]/.test(cue)) return /[a-z]/.test(before)
  return cue.length === 1 && INSIDE_WORD.test(before)
}
