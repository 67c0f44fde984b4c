import type { BrowserContext } from '@playwright/test'

/** Signs the context in as the sample SME with one click; returns its firm. */
export async function signInAsSample(
  context: BrowserContext,
): Promise<{ context: BrowserContext; publicId: string }> {
  const page = await context.newPage()
  await page.goto('/try')
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/my\/[^/]+/)
  const publicId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.close()
  return { context, publicId }
}
