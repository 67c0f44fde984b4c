/** Units a quantity may carry: UN/CEFACT Recommendation 20 codes, and the trade's own where Rec 20 has none. */
export const UNITS = [
  'H87',
  'SET',
  'PR',
  'KGM',
  'TNE',
  'GRM',
  'MTR',
  'KMT',
  'MTK',
  'MTQ',
  'LTR',
  'KWH',
  'MWH',
  'HUR',
  'BX',
  'ROL',
  'NIU',
  'X-WAN',
] as const
/** `X-WAN` is 万件: ten thousand pieces. */
export type Unit = (typeof UNITS)[number]

export const PERIODS = ['once', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

export type Quantity = { amount: number; unit: Unit; period: Period }
