export const errors = {
  notFound: { title: '没有这个页面', what: '地址可能写错，或内容已撤下。可以搜索，或回首页。' },
  forbidden: { title: '这一步没有权限', what: '你的账号不能做这件事。需要时请企业的负责人来做。' },
  tooMany: { title: '试得太频繁', what: '为了安全，先停一会儿再试。你填的内容不会因此丢失。' },
  busy: { title: '正在恢复，稍等几秒', what: '数据库刚重新打开。刷新本页即可；已保存的内容都在。' },
  unexpected: { title: '这一页没打开', what: '已保存的内容都在。再试一次；仍不行请报下面的编号。' },
  toHome: '回首页',
  number: '编号 {number}',
}
