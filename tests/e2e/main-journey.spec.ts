import { expect, test } from '@playwright/test'
import { watchPage } from '../support/page-watch.ts'

const FIRM = '广州市试谐精密传动有限公司'
const MAIL = 'li@journey.example'
const ABOUT =
  '我们生产谐波减速器和精密行星减速器，供给工业机器人整机厂，通过 ISO 9001 认证。常年采购交叉滚子轴承和柔性轴承，正在寻找齿轮钢供应商。'

test('a visitor searches, registers, confirms the tags, posts a need and meets both sides of the chain', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const complaints = watchPage(page)

  await test.step('searches without an account', async () => {
    await page.goto('/')
    await page.locator('#q').fill('谐波减速器')
    await page.locator('main form button').first().click()
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(page.locator('main mark').first()).toContainText('谐波减速器')
  })

  await test.step('registers and signs in', async () => {
    await page.goto('/register?next=/my/new')
    await page.locator('[name=email]').fill(MAIL)
    await page.locator('[name=password]').fill('harmonic-drive-2026')
    await page.locator('main form button.pri').click()
    await page.locator('[name=password]').fill('harmonic-drive-2026')
    await page.locator('main form button.pri').click()
    await expect(page).toHaveURL('/my/new')
  })

  await test.step('names the enterprise; a wrong number is explained and nothing typed is lost', async () => {
    await page.locator('[name=nameHans]').fill(FIRM)
    await page.locator('[name=kind]').selectOption('manufacturer')
    await page.locator('[name="identifier.scheme"]').selectOption('uscc')
    await page.locator('[name="identifier.number"]').fill('9144')
    await page.locator('[name=registeredRegion]').selectOption('440100')
    await page.locator('main form button.pri').click()
    await expect(page.locator('main .err').first()).toBeVisible()
    await expect(page.locator('[name=nameHans]')).toHaveValue(FIRM)
    await page.locator('[name="identifier.number"]').fill('91440101MA5TEXTX0F')
    await page.locator('main form button.pri').click()
    const checked = page.locator('main input[type=checkbox][name^="identifier"]')
    if (await checked.count()) {
      await checked.check() // a check digit that fails warns; the person has looked
      await page.locator('main form button.pri').click()
    }
    await expect(page).toHaveURL(/\/my\/(?!new)[^/]+$/)
  })
  const own = new URL(page.url()).pathname.split('/')[2] ?? ''

  await test.step('pastes what it makes and needs, and confirms the proposals', async () => {
    await page.locator('[name=about]').fill(ABOUT)
    await page.locator('main form button.pri').click()
    await expect(page).toHaveURL(`/my/${own}/tags`)
    await expect(page.locator('main .src mark').first()).toContainText('谐波减速器')
    for (const group of await page.locator('main .yn').all()) {
      const decided = await group.locator('input:checked').count()
      if (decided === 0) await group.locator('label').last().click() // unsure ones have no default: a person says no
    }
    await page.locator('main form button.pri').click()
    await expect(page).toHaveURL(new RegExp(`/my/${own}/matches`))
  })

  await test.step('posts a need', async () => {
    await page.goto(`/my/${own}/listings/new?side=demand`)
    await page
      .locator('[name=body]')
      .fill('采购交叉滚子轴承，精度 P4，内径 30–120 mm，每月 500 套，佛山交货')
    await page.locator('main button.pri[value=save]').click()
    for (const group of await page.locator('main .yn').all()) {
      if ((await group.locator('input:checked').count()) === 0)
        await group.locator('label').last().click()
    }
    await page.locator('main button.pri').click()
    await page.goto(`/listings?side=demand`)
    await expect(page.locator('main')).toContainText(FIRM)
  })

  await test.step('sees a supplier and a customer, each with its reason', async () => {
    await page.goto(`/my/${own}/matches?direction=upstream`)
    await expect(page.locator('.mlist .rs').first()).toContainText(/轴承|钢/)
    await expect(page.locator('.sides li').first()).toBeVisible()
    await page.goto(`/my/${own}/matches?direction=downstream`)
    await expect(page.locator('.mlist .rs').first()).toContainText(/减速器|减速机/)
  })

  await test.step('reads what goes into its product, step by step, and opens the product', async () => {
    await page.goto(`/my/${own}/matches?direction=upstream`)
    const made = page.locator('.mlist li', { hasText: '你做“谐波减速器”，主要部件有' }).first()
    await made.locator('a').first().click()
    const why = page.locator('.sides details.why').first()
    await why.locator('summary').click()
    await expect(why.locator('ol.spath li').last()).toContainText('谐波减速器')
    await why.locator('ol.spath a[href^="/products/p-"]').last().click()
    await expect(page.locator('h1')).toContainText('谐波减速器')
    await expect(page.locator('main')).toContainText('柔轮')
    await expect(page.locator('main')).toContainText('用在哪里')
  })

  await test.step('puts one on the shortlist with a note and opens its profile', async () => {
    await page.goto(`/my/${own}/matches?direction=downstream`)
    await page.locator('#note').fill('先要样品')
    await page.locator('form:has([value=shortlist]) button').click()
    await page.goto(`/my/${own}/shortlist`)
    await expect(page.locator('main')).toContainText('先要样品')
    await page.locator('main a[href^="/enterprises/"]').first().click()
    await expect(page).toHaveURL(/\/enterprises\/[0-9a-z]{10}/)
    await expect(page.locator('h1')).not.toBeEmpty()
  })

  await test.step('changes the language and stays on the page', async () => {
    const path = new URL(page.url()).pathname
    await page.locator('.langs a[hreflang=en]').click()
    await expect(page).toHaveURL(`/en${path}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('nav.main')).toContainText('Matches')
  })

  expect(complaints).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('search, filters and the register form work the same', async ({ page }) => {
    await page.goto('/search?q=电池')
    const before = await page.locator('main').innerText()
    await page.locator('.facets input[type=checkbox]').first().check()
    await page.locator('.facets button').first().click()
    await expect(page).toHaveURL(/(cluster|side|position)=/)
    expect(await page.locator('main').innerText()).not.toBe(before)
    await page.goto('/register')
    await page.locator('[name=email]').fill('not a mail')
    await page.locator('main form button.pri').click()
    await expect(page.locator('main .err').first()).toBeVisible()
    await expect(page.locator('[name=email]')).toHaveValue('not a mail')
  })
})
