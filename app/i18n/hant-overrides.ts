/** Words that opencc's cn→hk tables turn wrongly for readers in Hong Kong and Macao; applied after the conversion. */
export const HANT_OVERRIDES: readonly (readonly [wrong: string, right: string])[] = [
  ['幹法', '乾法'],
  ['郵箱', '電郵'],
  ['后台', '後台'],
  ['賬號', '帳戶'],
  ['登錄', '登入'],
  ['集羣', '集群'],
  ['羣', '群'],
  ['客户', '客戶'],
  ['户', '戶'],
  ['迴流', '回流'],
  ['錶格', '表格'],
]
