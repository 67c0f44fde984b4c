import type { Page } from '@playwright/test'

/** Collects what a page complains of: console errors and warnings, requests that failed, refusals of the CSP. */
export function watchPage(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const refusedForm = /status of 422/.test(message.text()) // a form that is answered with its faults
    if (['error', 'warning'].includes(message.type()) && !refusedForm)
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}
