import { describe, expect, test } from 'vitest'
import { isLoopbackRequest } from './loopback.ts'

const local = {
  bind: '127.0.0.1',
  peer: '127.0.0.1',
  host: 'localhost:3000',
  headers: new Headers(),
}

describe('a request of this machine to itself', () => {
  test.each([
    [{}],
    [{ host: '127.0.0.1:3000' }],
    [{ host: '127.0.0.1' }],
    [{ host: 'LOCALHOST' }],
    [{ bind: '::1', peer: '::1', host: '[::1]:3000' }],
    [{ bind: 'localhost', peer: '::ffff:127.0.0.1' }],
    [{ bind: '127.0.0.53', peer: '127.0.0.53', host: '127.0.0.53' }],
  ])('is known: %o', (over) => expect(isLoopbackRequest({ ...local, ...over })).toBe(true))
})

describe('any other request is not taken for it', () => {
  test.each([
    ['a bind address that others reach', { bind: '0.0.0.0' }],
    ['a bind address that others reach (IPv6)', { bind: '::' }],
    ['a bind address of the network', { bind: '192.168.1.20' }],
    ['a foreign peer', { peer: '192.168.1.30' }],
    ['a foreign peer in IPv6 dress', { peer: '::ffff:192.168.1.30' }],
    ['an unknown peer', { peer: undefined }],
    ['no Host', { host: undefined }],
    ['an empty Host', { host: '' }],
    ['a Host of the public', { host: 'wanlian.example' }],
    ['a name rebound to loopback', { host: 'rebind.evil.example:3000' }],
    ['a name that begins like loopback', { host: '127.0.0.1.evil.example' }],
    ['a name that begins like localhost', { host: 'localhost.evil.example' }],
    ['a Host with a user', { host: 'localhost@evil.example' }],
    ['two hosts', { host: 'localhost, evil.example' }],
    ['a Host with a path', { host: 'localhost/evil' }],
    ['an octal address', { host: '0177.0.0.1' }],
    ['a Host in brackets that is none', { host: '[127.0.0.1' }],
  ])('%s', (_, over) => expect(isLoopbackRequest({ ...local, ...over })).toBe(false))

  test.each([
    'forwarded',
    'x-forwarded-for',
    'X-Forwarded-Host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
  ])('one that was forwarded: %s', (name) => {
    const headers = new Headers({ [name]: '127.0.0.1' })
    expect(isLoopbackRequest({ ...local, headers })).toBe(false)
  })

  test.each([
    'cf-connecting-ip',
    'true-client-ip',
    'x-client-ip',
    'x-forwarded-port',
    'x-original-host',
  ])('one that another kind of proxy passed on: %s', (name) => {
    const headers = new Headers({ [name]: '127.0.0.1' })
    expect(isLoopbackRequest({ ...local, headers })).toBe(false)
  })
})
