/** Where a process that feeds a search server is ended. */
export const FAIL_POINTS = [
  'before sending',
  'while sending',
  'after sending',
  'while settling',
  'while settling, deliveries gone',
] as const
export type FailPoint = (typeof FAIL_POINTS)[number]
