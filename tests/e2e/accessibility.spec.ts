import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInAsSample } from '../support/sign-in.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function faults(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const found = violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`)
  return wide ? [...found, `${path} scrolls sideways`] : found
}

const PUBLIC = [
  '/',
  '/search?q=电池',
  '/enterprises',
  '/listings',
  '/clusters',
  '/clusters/intelligent-robot',
  '/clusters/intelligent-robot/precision-reducer',
  '/products/谐波减速器',
  '/rules/ranking',
  '/register',
  '/en/clusters/automotive',
]

for (const width of [390, 1440]) {
  test(`public pages have no fault that axe finds and never scroll sideways at ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 844 })
    const found: string[] = []
    for (const path of PUBLIC) found.push(...(await faults(page, path)))
    expect(found).toEqual([])
  })

  test(`a member's pages have none either at ${width} px`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000)
    const { context, publicId } = await signInAsSample(
      await browser.newContext({ baseURL: baseURL ?? '' }),
    )
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 844 })
    const found: string[] = []
    const own = `/my/${publicId}`
    for (const path of [
      own,
      `${own}/matches`,
      `${own}/tags`,
      `${own}/profile`,
      `${own}/products`,
      `${own}/listings/new?side=demand`,
      `${own}/shortlist`,
      '/account',
      '/my/new',
    ])
      found.push(...(await faults(page, path)))
    expect(found).toEqual([])
    await context.close()
  })
}
