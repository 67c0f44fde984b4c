import type { z } from 'zod'
import { fill } from '#app/i18n/fill.ts'
import type { Words } from '#app/i18n/words.ts'

type Issue = z.core.$ZodRawIssue
type Forms = Words['forms']

/** A fault of a schema in the reader's language. A schema's own message is a code and never comes here. */
export function speakIssue(t: Forms, issue: Issue): string {
  if (issue.input === undefined) return t.required
  switch (issue.code) {
    case 'invalid_type':
      return speakType(t, String(issue.expected))
    case 'too_small':
      return speakBound(issue, {
        string: issue.minimum === 1 ? t.required : t.tooShort,
        list: issue.minimum === 1 ? t.required : t.tooFew,
        number: t.tooSmall,
      })
    case 'too_big':
      return speakBound(issue, { string: t.tooLong, list: t.tooMany, number: t.tooBig })
    case 'invalid_format':
      return speakFormat(t, String(issue.format))
    case 'invalid_value':
      return t.notOption
    default:
      return t.invalid
  }
}

function speakType(t: Forms, expected: string): string {
  if (expected === 'int') return t.notWhole
  if (expected === 'number') return t.notNumber
  return expected === 'date' ? t.notDate : t.invalid
}

function speakFormat(t: Forms, format: string): string {
  if (format === 'email') return t.notEmail
  if (format === 'url') return t.notUrl
  return format === 'date' ? t.notDate : t.invalid
}

function speakBound(
  issue: Issue,
  sentences: { string: string; list: string; number: string },
): string {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const kind = issue.origin === 'string' ? 'string' : Array.isArray(issue.input) ? 'list' : 'number'
  return fill(sentences[kind], { n: String(bound) })
}
