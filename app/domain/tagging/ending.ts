import type { FoundWord } from './find-words.ts'
import type { Lexicon } from './lexicon.ts'

/** Last words that every trade uses: they point to no segment, however many words of one segment end so. */
const GENERIC = new Set(
  (
    '加工 服务 工程 系统 设备 装备 项目 业务 销售 贸易 批发 零售 管理 控制 材料 产品 部件 零件 配件 器材 用品 制品 ' +
    '技术 平台 设计 施工 安装 维修 维护 运营 运维 开发 研发 租赁 咨询 整机 成品 组件 模块 软件 工具 机械 产业 行业 ' +
    '装置 仪器 建设 生产 制造 处理 集成 方案 检测 测试 培训 运输 装修 工艺 资源 能源 金属 塑料 电子 电器 智能 ' +
    '零部件 结构件 解决方案 原材料 新材料 生产线 自动化 服务业 一体化 系列 器件 元件 套件 附件 材质 专用'
  ).split(' '),
)

function isGeneric(word: string): boolean {
  if (GENERIC.has(word)) return true
  return word.length === 4 && GENERIC.has(word.slice(0, 2)) && GENERIC.has(word.slice(2))
}

/** 推广服务 and 试验检测 say little more than 服务 and 检测; five characters say something. */
function endsGenerally(word: string): boolean {
  return word.length < 5 && GENERIC.has(word.slice(-2))
}

/** How many words must end so, and how many of them must belong to the segment, by the ending's length. */
const SUPPORT: Readonly<Record<number, { words: number; share: number }>> = {
  5: { words: 1, share: 0.5 },
  4: { words: 1, share: 0.5 },
  3: { words: 2, share: 0.4 },
  2: { words: 5, share: 0.4 },
}

/**
 * The longest ending of a name that words of the lexicon share: 三轴减震器 ends like other 减震器. The name
 * itself is unknown, so what follows from it is never sure.
 */
export function knownEnding(
  folded: string,
  at: { start: number; end: number },
  lexicon: Lexicon,
): FoundWord | null {
  const name = folded.slice(at.start, at.end)
  for (let length = Math.min(5, name.length); length >= 2; length -= 1) {
    const word = name.slice(-length)
    const counts = lexicon.endings.get(word)
    if (!counts || isGeneric(word) || endsGenerally(word)) continue
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const needed = SUPPORT[length]
    if (!needed || total < needed.words) continue
    const meanings = [...counts]
      .map(([segmentId, count]) => ({ segmentId, weight: count / total }))
      .filter(({ weight }) => weight >= needed.share)
    if (meanings.length > 0) return { word, start: at.end - length, end: at.end, meanings }
  }
  return null
}
