import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { wordsFor } from '#app/i18n/index.ts'
import type { Locale } from '#app/paths.ts'
import type { FormErrors, FormValues } from './form-values.ts'
import { speakIssue } from './form-words.ts'

export type ParsedForm<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: FormErrors; values: FormValues }

/** `name`, `list[12].name`: other names would make the parser throw or build a huge array. */
const FIELD_NAME = /^[A-Za-z]\w{0,39}(\[\d{0,3}\])?(\.[A-Za-z]\w{0,39}(\[\d{0,3}\])?){0,3}$/
const RESERVED = /(^|\.)(constructor|prototype|hasOwnProperty|toString|valueOf)(\.|\[|$)/
const MOST_FIELDS = 2_000

/**
 * Reads a posted form against a schema. Faults come in the reader's language, by field name; what belongs to
 * no field stands under `form`. Where the schema gives a fault a message of its own, that message is a code
 * and `own` has its words.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  locale: Locale,
  own: Readonly<Record<string, string>> = {},
): Promise<ParsedForm<z.output<S>>> {
  const form = clean(await readForm(request))
  const values = typedValues(form)
  const t = wordsFor(locale).forms
  const submission = parseWithZod(form, { schema, error: (issue) => speakIssue(t, issue) })
  if (submission.status === 'success') return { ok: true, value: submission.value, values }
  const errors = Object.entries(submission.error ?? {}).flatMap(([name, messages]) => {
    const [first] = messages ?? []
    return first ? [[name || 'form', own[first] ?? first] as const] : []
  })
  return { ok: false, errors: Object.fromEntries(errors), values }
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

/** Text only, without control characters (the database takes no NUL) and with one kind of line end. */
function clean(form: FormData): FormData {
  const entries = [...form]
  if (entries.length > MOST_FIELDS) throw new Response(null, { status: 413 })
  const cleaned = new FormData()
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || !FIELD_NAME.test(name) || RESERVED.test(name)) continue
    cleaned.append(name, cleanText(value))
  }
  return cleaned
}

function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

function typedValues(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !/password/i.test(name))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]))
}
