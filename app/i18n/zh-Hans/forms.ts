/** What is wrong with a field and how to mend it, by the kind of fault. */
export const forms = {
  required: '这一项要填',
  tooShort: '至少 {n} 个字',
  tooLong: '最多 {n} 个字',
  tooSmall: '不能小于 {n}',
  tooBig: '不能大于 {n}',
  tooFew: '至少 {n} 项',
  tooMany: '最多 {n} 项',
  notNumber: '填数字，例如 120 或 3.5',
  notWhole: '填整数',
  notEmail: '填邮箱地址，例如 name@example.com',
  notUrl: '填完整网址，例如 https://example.com',
  notDate: '填日期，例如 2026-11-30',
  notOption: '从列出的选项里选',
  invalid: '这一项写法不对，改后再存',
}
