import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from './forms.server.ts'

const schema = z.object({
  email: z.email().max(254),
  name: z.string().max(5),
  size: z.int().min(1).optional(),
  kind: z.enum(['a', 'b']).default('a'),
  code: z.string().regex(/^\d+$/, 'digits-only').optional(),
  items: z
    .array(z.object({ name: z.string() }))
    .max(2)
    .default([]),
})

function posted(fields: [string, string][]): Request {
  return new Request('http://x/', { method: 'POST', body: new URLSearchParams(fields) })
}
const fine: [string, string][] = [
  ['email', 'a@b.cn'],
  ['name', '海岬'],
]

describe('a posted form', () => {
  test('gives the parsed value, empty fields as absent', async () => {
    const form = await parseForm(
      posted([...fine, ['size', ''], ['items[0].name', 'M8']]),
      schema,
      'en',
    )
    expect(form).toMatchObject({
      ok: true,
      value: { email: 'a@b.cn', name: '海岬', kind: 'a', items: [{ name: 'M8' }] },
    })
  })

  test.each([
    ['email', '', 'Fill this in'],
    ['email', 'abc', 'Enter an e-mail address, such as name@example.com'],
    ['name', 'abcdefgh', 'At most 5 characters'],
    ['size', 'x', 'Enter a number, such as 120 or 3.5'],
    ['size', '1.5', 'Enter a whole number'],
    ['size', '0', 'Not less than 1'],
    ['kind', 'zzz', 'Choose one of the options'],
    ['code', 'x1', 'Digits only, no letters'],
  ])('says in words what is wrong with %s = %j', async (name, value, message) => {
    const fields = [...fine.filter(([field]) => field !== name), [name, value]] as [
      string,
      string,
    ][]
    const form = await parseForm(posted(fields), schema, 'en', {
      'digits-only': 'Digits only, no letters',
    })
    expect(form).toMatchObject({ ok: false, errors: { [name]: message } })
    if (value) expect(form.values[name]).toEqual([value])
  })

  test('speaks the language of the page', async () => {
    const form = await parseForm(posted([]), schema, 'zh-Hans')
    expect(form).toMatchObject({ ok: false, errors: { email: '这一项要填', name: '这一项要填' } })
  })

  test('keeps what was typed, but never a password', async () => {
    const secret = z.object({ email: z.email(), password: z.string(), newPassword: z.string() })
    const fields: [string, string][] = [
      ['email', 'a'],
      ['password', 's3cret'],
      ['newPassword', 's3cret'],
    ]
    const form = await parseForm(posted(fields), secret, 'en')
    expect(form.values).toEqual({ email: ['a'] })
  })

  test('takes control characters out and makes line ends one kind', async () => {
    const text = z.object({ about: z.string() })
    const form = await parseForm(posted([['about', 'a\u0000b\r\nc\u202e']]), text, 'en')
    expect(form).toMatchObject({ ok: true, value: { about: 'ab\nc\u202e' } })
  })

  test('is answered 400 when the body is no form', async () => {
    const request = new Request('http://x/', { method: 'POST', body: '{' })
    await expect(parseForm(request, schema, 'en')).rejects.toMatchObject({ status: 400 })
  })

  test('is answered 413 when it has too many fields', async () => {
    const many = Array.from({ length: 2_001 }, () => ['name', 'x'] as [string, string])
    await expect(parseForm(posted(many), schema, 'en')).rejects.toMatchObject({ status: 413 })
  })

  test.each([
    '__proto__',
    'constructor.x',
    'items[999999999].name',
    'a[b',
    '..',
    '__intent__',
    'x'.repeat(5e4),
  ])('leaves a hostile field name out: %s', async (name) => {
    const form = await parseForm(posted([...fine, [name, 'x']]), schema, 'en')
    expect(form.ok).toBe(true)
  })

  test('whatever is sent, it answers', async () => {
    const field = fc.tuple(
      fc.oneof(
        fc.constantFrom('email', 'name', 'items[1]', 'items', 'items.name', 'email[0]'),
        fc.string(),
      ),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 8 }), async (fields) => {
        const form = await parseForm(posted(fields), schema, 'en')
        expect(typeof form.ok).toBe('boolean')
      }),
    )
  })
})
