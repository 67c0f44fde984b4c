/** What stands before the goods of a listing's title, and what stands behind them. */
const BEFORE =
  /^(.{0,8}直供|(长期|批量|大量|急|现|诚|公开|高价|稳定|专业)*(供应|求购|采购|收购|寻找|寻|招|需要|需|求|出售|供))/
const BEHIND = /(现货|长期|批量|大量|按月)*(供应|求购|采购|发货|下单|待售|出售|寻求合作)$/
const END = /[（(，,。；;：:！!|]/

/** The piece of a title that names the goods: 谐波减速器 of 长期求购谐波减速器（25 型），按月下单. */
export function goodsInTitle(title: string): string {
  const [head = ''] = title.replace(BEFORE, '').split(END)
  const goods = head.replace(BEHIND, '').trim()
  return goods.length >= 2 ? goods : title
}
