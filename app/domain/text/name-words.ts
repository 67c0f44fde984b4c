/** What stands at the end of a registered name and tells nothing apart; longest first where one ends another. */
export const LEGAL_SUFFIXES: readonly string[] = (
  '集团股份有限公司 集团有限责任公司 集团有限公司 控股股份有限公司 控股有限公司 ' +
  '股份有限公司 有限责任公司 股份公司 有限公司 总公司 分公司 集团公司 公司 合伙企业 ' +
  '普通合伙 有限合伙 研究院 研究所 集团 股份 控股 厂'
).split(' ')

/**
 * Words of trade and form that many names share. They stand between what is the firm's own and the legal form,
 * so a short name may keep them, shorten them (机械 → 机) or leave them out.
 */
export const TRADE_WORDS: readonly string[] = (
  '科技 技术 信息 软件 网络 通信 通讯 电子 电器 电气 电力 电机 电工 电缆 光电 光学 光纤 ' +
  '激光 半导体 微电子 集成电路 芯片 显示 照明 智能 智慧 数据 数字 数码 自动化 机器人 ' +
  '机械 机电 机床 重工 重型 精工 精密 精机 装备 设备 仪器 仪表 工具 模具 轴承 汽车 车辆 ' +
  '零部件 配件 部件 交通 航空 航天 船舶 海洋 港口 物流 运输 供应链 仓储 快递 铁路 高速 ' +
  '公路 路桥 建设 建筑 建材 工程 装饰 园林 设计 地产 房地产 置业 物业 水泥 玻璃 陶瓷 ' +
  '家居 家具 材料 新材料 高分子 复合材料 塑料 塑胶 橡胶 化工 化学 化纤 石化 石油 天然气 ' +
  '燃气 煤炭 煤业 焦化 矿业 黄金 稀土 有色 金属 钢铁 特钢 铝业 铜业 锌业 钛业 合金 铸造 ' +
  '能源 新能源 电源 电池 光伏 风电 水电 热电 核电 环保 环境 环境保护 节能 水务 医药 ' +
  '药业 制药 生物 生物技术 基因 医疗 医疗器械 器械 健康 中药 食品 饮料 酒业 乳业 粮油 ' +
  '农业 牧业 渔业 种业 饲料 肥业 糖业 盐业 纸业 造纸 印刷 包装 纺织 服装 服饰 鞋业 皮革 ' +
  '家纺 珠宝 文化 传媒 影视 传播 出版 教育 旅游 酒店 百货 商业 商贸 贸易 零售 连锁 超市 ' +
  '证券 银行 保险 信托 金融 投资 资本 资产 实业 产业 工业 企业 发展 开发 国际 管理 服务 ' +
  '咨询 检测 检验 认证 制造 生产 加工 制品 产品 系统 集团 控股 股份 系统集成 进出口 ' +
  '用品 日用'
).split(' ')

/** Words that a short name may add although the registered name lacks them. */
export const FREE_SUFFIXES = [
  '股份',
  '集团',
  '控股',
  '科技',
  '公司',
  '实业',
  '发展',
  '国际',
] as const

/** One-character names of provinces and cities, as they stand in short names: the last character of each entry, 沪 for 上海. */
export const PLACE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  (
    '北京京 天津津 河北冀 山西晋 内蒙古蒙 辽宁辽 吉林吉 黑龙江黑 上海沪 江苏苏 浙江浙 ' +
    '安徽皖 福建闽 江西赣 山东鲁 河南豫 湖北鄂 湖南湘 广东粤 广西桂 海南琼 重庆渝 四川川 ' +
    '贵州黔 云南滇 西藏藏 陕西陕 甘肃甘 青海青 宁夏宁 新疆新 香港港 澳门澳 台湾台 广州穗 ' +
    '深圳深 南京宁 成都蓉 福州榕 武汉汉'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
)
