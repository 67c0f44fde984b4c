import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { deviceOf } from './device.ts'
import { DELIVERY, PASSWORD, retryDelayMs } from './limits.ts'
import { safeNext } from './next-path.ts'
import { faultOfPassword } from './password.ts'

describe('a password', () => {
  test.each([
    ['nine char', 'password-short'],
    ['𠮷𠮷𠮷𠮷𠮷', 'password-short'],
    ['x'.repeat(201), 'password-long'],
    ['Password123', 'password-common'],
    ['１２３４５６７８９０', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['abababababab', 'password-common'],
    ['456789:;<=>', 'password-common'],
    ['Chen.Yulan@Example.com', 'password-is-mail'],
    ['chen.yulan', 'password-is-mail'],
    ['东莞的轴承真不错吧？', null],
    ['correct horse battery', null],
  ])('%j: %s', (password, fault) => {
    expect(faultOfPassword(password, 'chen.yulan@example.com')).toBe(fault)
  })

  test('the list holds only what the length would let pass, as it is compared', () => {
    for (const one of COMMON_PASSWORDS) {
      expect(one.length).toBeGreaterThanOrEqual(PASSWORD.minLength)
      expect(one).toBe(one.toLowerCase().normalize('NFKC'))
    }
  })

  test('any text has an answer', () => {
    holds(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => faultOfPassword(text, text) !== undefined,
      ),
    )
  })
})

describe('the device of a session', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
  test.each([
    [`${windows} Chrome/131.0.0.0 Safari/537.36`, 'Chrome, Windows'],
    [`${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.50',
      'WeChat, Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0',
      'Firefox, macOS',
    ],
    [
      'Mozilla/5.0 (Phone; OpenHarmony 5.0) Chrome/114 HuaweiBrowser/5.0',
      'Huawei Browser, HarmonyOS',
    ],
    ['curl/8.5.0', ''],
    ['', ''],
    [null, ''],
  ])('%s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})

describe('where ?next= leads', () => {
  test.each(['/my', '/en/my/new?from=home#top', '/search?q=%E7%94%B5%E6%B1%A0', '/search?q=谐波'])(
    'a path of this site is kept: %s',
    (path) => expect(safeNext(path)).toBe(path),
  )
  test.each([
    '',
    'my',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\nb',
    ' /my',
    '/a\u200bb',
    `/${'x'.repeat(1_000)}`,
    null,
    undefined,
  ])('anything else leads nowhere: %j', (next) => expect(safeNext(next)).toBeNull())

  test('never leaves the site', () => {
    const hostile = fc
      .array(fc.constantFrom('/', '\\', '.', '@', ':', 'e', '\t', '?', '#', '%2f'))
      .map((p) => `/${p.join('')}`)
    holds(
      fc.property(hostile, (next) => {
        const kept = safeNext(next)
        return (
          kept === null || new URL(kept, 'https://own.example').origin === 'https://own.example'
        )
      }),
    )
  })
})

test('a delivery that keeps failing is parked after about an hour', () => {
  const waits = Array.from({ length: DELIVERY.tries - 1 }, (_, i) => retryDelayMs(i + 1))
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(63.5 * 60_000)
  expect(retryDelayMs(50)).toBe(DELIVERY.longestRetryMs)
})
