import { type APIRequestContext, expect, test } from '@playwright/test'
import { FIELD_NAMES, HOSTILE } from '../support/hostile.ts'
import { address, endpoints } from '../support/routes.ts'
import { signInAsSample } from '../support/sign-in.ts'

const BATCH = 12

/** Sends the requests a few at a time and returns those that were answered with 5xx. */
async function crashes(
  requests: { label: string; send: () => Promise<{ status(): number }> }[],
): Promise<string[]> {
  const found: string[] = []
  for (let i = 0; i < requests.length; i += BATCH) {
    const answers = await Promise.all(
      requests
        .slice(i, i + BATCH)
        .map(async ({ label, send }) => ({ label, status: await statusOf(send) })),
    )
    found.push(
      ...answers
        .filter(({ status }) => status >= 500)
        .map(({ label, status }) => `${status} ${label}`),
    )
  }
  return found
}

/** A body that is refused may be cut off while it is still being sent: the answer is then lost, and it was 413. */
async function statusOf(send: () => Promise<{ status(): number }>): Promise<number> {
  try {
    return (await send()).status()
  } catch (error) {
    if (/EPIPE|ECONNRESET/.test(String(error))) return 413
    throw error
  }
}

const get = (request: APIRequestContext, url: string) => () => request.get(url, { maxRedirects: 0 })

test('no hostile parameter or query breaks a page or endpoint', async ({ request }) => {
  test.setTimeout(300_000)
  const all = (await endpoints()).filter((one) => one.reads)
  const requests = all.flatMap(({ pattern }) =>
    Object.entries(HOSTILE).flatMap(([kind, value]) => {
      const query = new URLSearchParams(FIELD_NAMES.map((name) => [name, value.slice(0, 150)]))
      const urls = [`${address(pattern, () => 'intelligent-robot')}?${query}`]
      if (pattern.includes('/:') || pattern.includes('*'))
        urls.push(address(pattern, () => value.slice(0, 300) || '-', kind === 'proto' ? 'en' : ''))
      return urls.map((url) => ({ label: `GET ${pattern} ${kind}`, send: get(request, url) }))
    }),
  )
  expect(await crashes(requests)).toEqual([])
})

test('no hostile form breaks an action, signed in or not', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(300_000)
  const own = await signInAsSample(await browser.newContext({ baseURL: baseURL ?? '' }))
  const all = (await endpoints()).filter((one) => one.writes && !/sign-out|try/.test(one.pattern))
  const requests = all.flatMap(({ pattern }) =>
    Object.entries(HOSTILE).flatMap(([kind, value]) => {
      const form = Object.fromEntries(FIELD_NAMES.map((name) => [name, value]))
      const options = { form, maxRedirects: 0, headers: { origin: baseURL ?? '' } }
      const url = address(pattern, (name) => (name === 'org' ? own.publicId : '0000000000'))
      return [
        { label: `POST ${pattern} ${kind}`, send: () => request.post(url, options) },
        {
          label: `POST ${pattern} ${kind} as member`,
          send: () => own.context.request.post(url, options),
        },
      ]
    }),
  )
  expect(await crashes(requests)).toEqual([])
  await own.context.close()
})

test('a body over the limit is 413, a foreign origin 403, an unknown language 404', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const large = await request.post('/sign-in', {
    form: { email: 'a'.repeat(1_200_000) },
    headers: { origin },
  })
  expect(large.status()).toBe(413)
  const foreign = await request.post('/sign-in', {
    form: { email: 'a' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status()).toBe(403)
  expect((await request.get('/de/search')).status()).toBe(404)
  expect((await request.get('/enterprises/0000000000')).status()).toBe(404)
  for (const path of [
    '/%E0%A4%A',
    '/enterprises/%E0%A4%A',
    '/clusters/%00',
    '/products/%ED%A0%80',
    '/..%2f..%2f',
  ])
    expect((await request.get(path)).status(), path).toBeLessThan(500)
})

test('an error page carries the number of its request', async ({ page }) => {
  const response = await page.goto('/listings/0000000000')
  expect(response?.status()).toBe(404)
  const number = response?.headers()['x-request-id'] ?? 'none'
  await expect(page.locator('main')).toContainText(number)
})
