import { describe, expect, test } from 'vitest'
import type { Letter } from '#app/services/account/letters.ts'
import { languageCookie, preferredLanguage } from './cookies.server.ts'
import { letterWriter } from './letters.server.ts'
import { ownOrigin } from './own-origin.server.ts'

const site = { HOST: '0.0.0.0', PORT: 3000 }
const asked = (host: string) => new Request(`http://${host}/forgot-password`)

describe('links that leave the site', () => {
  test.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['evil.example', 'http://0.0.0.0:3000'],
    ['localhost.evil.example', 'http://0.0.0.0:3000'],
    ['203.0.113.5:3000', 'http://0.0.0.0:3000'],
  ])('asked as %s they lead to %s', (host, origin) => {
    expect(ownOrigin(site, asked(host), ['192.168.1.20'])).toBe(origin)
  })

  test('lead to the configured address, whoever asks', () => {
    const configured = { ...site, PUBLIC_URL: 'https://wanlian.example/' }
    expect(ownOrigin(configured, asked('evil.example'))).toBe('https://wanlian.example')
  })
})

describe('a letter', () => {
  const context = { runtime: { env: { ...site, PUBLIC_URL: 'https://wanlian.example' } } }
  const write = letterWriter({ request: asked('localhost'), context: context as never })
  const letters: Letter[] = [
    { template: 'verify', locale: 'zh-Hans', token: 'a_b-c' },
    { template: 'reset', locale: 'en', token: 'a_b-c' },
    { template: 'already-registered', locale: 'zh-Hant-HK' },
    { template: 'password-changed', locale: 'en' },
  ]

  test.each(letters)('$template in $locale has every place filled', (letter) => {
    const { subject, body } = write(letter)
    expect(subject).not.toBe('')
    expect(body).not.toMatch(/[{}]/)
    expect(body).toContain('https://wanlian.example/')
  })

  test('carries its link in the language of the reader', () => {
    expect(write({ template: 'verify', locale: 'en', token: 'a_b-c' }).body).toContain(
      '\nhttps://wanlian.example/en/verify-email?token=a_b-c\n',
    )
    expect(write({ template: 'reset', locale: 'zh-Hans', token: 'a_b-c' }).body).toContain(
      '\nhttps://wanlian.example/reset-password?token=a_b-c\n',
    )
  })
})

describe('the language a person chose', () => {
  const withCookie = (cookie: string) => new Request('http://x/', { headers: { cookie } })

  test('comes back from its cookie', () => {
    const cookie = languageCookie('zh-Hant-HK').split(';')[0] ?? ''
    expect(preferredLanguage(withCookie(`a=b; ${cookie}; c=d`))).toBe('zh-Hant-HK')
  })

  test.each(['', 'wanlian-language=xx', 'wanlian-language=%', 'x-wanlian-language=en'])(
    'is unknown from %j',
    (cookie) => expect(preferredLanguage(withCookie(cookie))).toBeNull(),
  )
})
