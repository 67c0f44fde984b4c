import type { Words } from '../words.ts'

export const forms: Words['forms'] = {
  required: 'Fill this in',
  tooShort: 'At least {n} characters',
  tooLong: 'At most {n} characters',
  tooSmall: 'Not less than {n}',
  tooBig: 'Not more than {n}',
  tooFew: 'At least {n} entries',
  tooMany: 'At most {n} entries',
  notNumber: 'Enter a number, such as 120 or 3.5',
  notWhole: 'Enter a whole number',
  notEmail: 'Enter an e-mail address, such as name@example.com',
  notUrl: 'Enter a full address, such as https://example.com',
  notDate: 'Enter a date, such as 2026-11-30',
  notOption: 'Choose one of the options',
  invalid: 'This does not read right; change it and save again',
}
