/** Last nouns that say what sort of thing it is and not which: 视频监控系统 and 视频监控设备 are the same goods by other words. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  equipment:
    /(?:成套设备|成套装备|系统|装置|设备|装备|机组|器材|器械|仪器|机械|机具|整机|主机|终端|机构)$/u,
  goods: /(?:产品|制品|用品|食品|材料|原料|物料)$/u,
  works: /(?:工程施工|工程总承包|专业承包|总承包|工程|施工|服务|项目|治理|运营)$/u,
}
/** What is left must say something by itself. */
const SHORTEST_CORE = 3

export type Core = { core: string; family: string }

/** A name without its general last noun, or null where nothing telling is left. */
export function coreOf(name: string): Core | null {
  for (const [family, tail] of Object.entries(FAMILIES)) {
    const core = name.replace(tail, '')
    if (core !== name && core.length >= SHORTEST_CORE) return { core, family }
  }
  return null
}
