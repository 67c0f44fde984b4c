/** How a word ends in its phrase: it is the thing itself, or it only describes another (冰箱 in 冰箱门铰链). */

/** Words that may follow a product's name without making another product of it. */
const NEUTRAL_TAIL = (
  '等|和|与|及|以及|或|系列|产品|成品|整机|类|业务|项目|为|是|有|可|在|已|均|将|各|全|' +
  '需|用量|年产|月产|产能|方面|并|也|都|来|到|出口|现|的研发|的设计|的生产|的制造|' +
  '的加工|的销售|的供应|的开发|的采购|的企业|的公司|的厂|的专业|的高新|的国家|的民营|' +
  '的综合|的一|的定制|的组装|的需求|的现代|的大型|的科技|研发|设计|生产|制造|销售|加工|' +
  '开发|供应|采购|安装|维修|定制|批发|组装|代工|厂家|厂商|制造商|生产商|供应商|服务商|' +
  '提供商|企业|公司|工厂|厂|行业|领域|客户|专用|量产|打样|一体化|全系列|若干|一批|多款|' +
  '各规格|规格|型号|每|约|不|且|应用于|用于|适用于|远销|销往|通过|符合|采用|使用|给|向|' +
  '从|因|对|以|我|外协|外购|外发|求购|供货|现货|交货|交期|服务|解决方案|等等|进行|实现|完成|作为|配合|开展|替代|三|两|四|' +
  '五|几'
).split('|')

/** 专用 and 用 turn the word before them into a description: 冰箱专用压缩机. */
const DESCRIBES = /^(?:的?)(?:专?用(?!量|户|于|途)|行业用|领域用|厂用)/u
/** A board, piece or material named by its abbreviation: PCB板, FPC件. */
const ABBREVIATION_TAIL = /^(?:板|件|片|料|器|机|柜|线|管|膜|胶|芯片|模块|模组)/u
const LETTER_END = /[\p{Script=Latin}\p{N}]$/u
const HAN = /^\p{Script=Han}/u
/** Specifications that follow a name directly: 伺服电机750w. */
const SPECIFICATION = /^[\p{Script=Latin}-]*\p{N}/u
const PLURAL = /^s(?![\p{L}\p{N}])/u
const LATIN_WORD = /^ ?[a-z]/
const LATIN_NEUTRAL =
  /^ ?(?:and|or|for|with|in|of|manufactur|supplier|factory|maker|series|products?|production)/

/** Whether the word that ends at `end` names the thing itself. */
export function isHead(text: string, word: string, end: number): boolean {
  const tail = text.slice(end, end + 24).replace(PLURAL, '')
  if (tail === '' || DESCRIBES.test(tail)) return tail === ''
  if (LETTER_END.test(word) && ABBREVIATION_TAIL.test(tail)) {
    const kept = ABBREVIATION_TAIL.exec(tail)?.[0].length ?? 0
    return endsHere(tail.slice(kept))
  }
  return endsHere(tail)
}

function endsHere(tail: string): boolean {
  if (HAN.test(tail)) return NEUTRAL_TAIL.some((word) => tail.startsWith(word))
  if (SPECIFICATION.test(tail)) return true
  if (LATIN_WORD.test(tail)) return LATIN_NEUTRAL.test(tail) || / ?[a-z]+\d/.test(tail)
  return true
}
