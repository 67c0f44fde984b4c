/** Bars that the check of the chain files holds them to. */
export const CHAIN_BARS = {
  /** Issue 3: a real chain of 12 or more segments in each cluster. */
  segmentsAtLeast: 12,
  /** A word sold by more trades than this says nothing about any of them. */
  segmentsPerProduct: 3,
} as const

/** What every product and segment is held to. */
export const PRODUCT_BARS = {
  inputsAtMost: 8,
  /** Two products of one segment share less than this of their inputs, on average. */
  alikeAtMost: 0.6,
  synonymsOfSegment: 4,
} as const

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that name nothing at all: nobody is matched by them. */
export const SAYS_NOTHING = wordsIn(
  `配件 零件 零部件 部件 组件 元件 器件 附件 耗材 辅料 材料 原料 原材料 新材料 设备 机械 机器 仪器 装置 装备 工具 系统
  平台 服务 技术 技术服务 咨询 解决方案 产品 成品 半成品 加工 代工 定制 生产 制造 维修 安装 检测 测试 设计 研发
  管 线 板 膜 油 水 气 阀 泵 product parts material materials equipment machine service services system systems`,
)

/** Words of many trades, which point to no segment: those, and classes as wide as 电机 and 服装. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set([
  ...SAYS_NOTHING,
  ...wordsIn(
    `软件 硬件 电机 电器 电子产品 电子元件 五金 塑料 金属 化工 化学品 食品 药品 服装 建材 模具 阀门 钢 铁 铝 铜 software`,
  ),
])

/** What comes back up the chain: scrap, empties, data. Such an edge may run from downstream to upstream. */
export const RETURN_WORDS = /回收|废|再生|返|数据|旧|退役|拆解|尾料|边角|副产|循环|还田|利用/
