import type { Segment } from '../knowledge/types.ts'

/** Last nouns of segments whose goods a plant works with, and does not put into its product. */
const PLANT_NOUNS =
  /(设备|装备|机床|机械|仪器|仪表|仪控|软件|平台|工具|模具|刀具|服务|物流|维修|运维|运营|施工|电商|零售|系统集成)$/

/** Whether a segment supplies the plant (machines, software, services) rather than the product. */
export function isPlantInput({ zh }: Pick<Segment, 'zh'>): boolean {
  return PLANT_NOUNS.test(zh)
}
