import { mkdirSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { LOCALES, type Locale, type Paths, pathsFor } from '../paths.ts'
import { buildIfStale } from './build-if-stale.ts'
import { findChromium } from './find-chromium.ts'
import { serveFor } from './serve-for.ts'

/** `npm run shots [-- name …]`: every page at 390 and 1440 px, in Chinese and English, into the ignored folder `shots/`. */
const WIDTHS = [390, 1440]
const SHOT_LOCALES: Locale[] = LOCALES.filter((locale) => locale !== 'zh-Hant-HK')
const wanted = process.argv.slice(2)

/** Pages that need no account; the ids are found on the pages themselves. */
const PUBLIC: Record<string, (to: Paths, found: Found) => string> = {
  home: (to) => to.home(),
  search: (to) => to.search({ q: '谐波减速器' }),
  'search-filters': (to) => to.search({ q: '电池', filters: 1 }),
  'search-none': (to) => to.search({ q: '没有这种东西的东西' }),
  enterprises: (to) => to.enterprises(),
  enterprise: (to, found) => to.enterprise(found.enterprise),
  listings: (to) => to.listings(),
  listing: (to, found) => to.listing(found.listing),
  clusters: (to) => to.clusters(),
  'cluster-robot': (to) => to.cluster('intelligent-robot'),
  'cluster-auto': (to) => to.cluster('automotive'),
  segment: (to) => to.segment('intelligent-robot--precision-reducer'),
  product: (to) => to.product('谐波减速器'),
  ranking: (to) => to.rankingRule(),
  sources: (to) => to.sources(),
  definitions: (to) => to.definitions(),
  'sign-in': (to) => to.signIn(),
  register: (to) => to.register(),
  forgot: (to) => to.forgotPassword(),
  try: (to) => to.trySample(),
  missing: (to) => to.enterprise('0000000000'),
}

/** Pages of a member: the sample SME. */
const MEMBER: Record<string, (to: Paths, found: Found) => string> = {
  'my-home': (to, { own }) => to.organisation(own),
  'my-matches': (to, { own }) => to.matches(own),
  'my-matches-down': (to, { own }) => to.matches(own, { direction: 'downstream' }),
  'my-matches-listings': (to, { own }) => to.matches(own, { direction: 'listings' }),
  'my-shortlist': (to, { own }) => to.shortlist(own),
  'my-compare': (to, { own }) => to.compare(own),
  'my-blocks': (to, { own }) => to.blocks(own),
  'my-listings': (to, { own }) => to.myListings(own),
  'my-listing-new': (to, { own }) => to.newListing(own, { side: 'demand' }),
  'my-profile': (to, { own }) => to.profile(own),
  'my-products': (to, { own }) => to.products(own),
  'my-tags': (to, { own }) => to.tags(own),
  'my-new': (to) => to.newOrganisation(),
  account: (to) => to.account(),
  outbox: (to) => to.outbox(),
}
type Found = { enterprise: string; listing: string; own: string }

await buildIfStale()
mkdirSync('shots', { recursive: true })
const server = await serveFor('shots')
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const context = await browser.newContext({ baseURL: server.url, timezoneId: 'Asia/Shanghai' })
try {
  const page = await context.newPage()
  const found: Found = {
    enterprise: await firstId(page, '/search?q=谐波减速器&kind=enterprise', '/enterprises/'),
    listing: await firstId(page, '/listings', '/listings/'),
    own: '',
  }
  await shootAll(page, PUBLIC, found)
  found.own = await signInAsSample(context, page)
  await shootAll(page, MEMBER, found)
} finally {
  await browser.close()
  await server.stop()
}

async function shootAll(page: Page, pages: typeof PUBLIC, found: Found): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length && !wanted.includes(name)) continue
    for (const locale of SHOT_LOCALES)
      await shoot(page, name, path(pathsFor(locale), found), locale)
  }
}

async function shoot(page: Page, name: string, path: string, locale: Locale): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
    const response = await page.goto(path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await page.screenshot({ path: `shots/${name}-${locale}-${width}.png`, fullPage: true })
    const notes = [overflow > 0 ? `${overflow} px too wide` : '', `${response?.status()}`].filter(
      Boolean,
    )
    console.log(`${name} ${locale} ${width}: ${notes.join(', ')}`)
  }
}

async function firstId(page: Page, path: string, prefix: string): Promise<string> {
  await page.goto(path)
  const href = await page
    .locator(`main a[href^="${prefix}"]`)
    .first()
    .getAttribute('href', { timeout: 5_000 })
  return href?.slice(prefix.length).split(/[?#]/)[0] ?? ''
}

/** Signs in by one click; returns the public id of the sample firm. */
async function signInAsSample(context: BrowserContext, page: Page): Promise<string> {
  await page.goto('/try')
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/my\//)
  await context.storageState()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
