import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'
import { createSmtpMail } from './smtp-mail.server.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

test('a mail arrives whole, in any script, and says that a machine sent it', async () => {
  const mail = createSmtpMail(server.url, '湾链 <no-reply@wanlian.example>')
  const body =
    '打开下面的链接确认邮箱：\n\nhttps://wanlian.example/verify-email?token=a_b-c=d&x=1\n\n24 小时内有效。'
  const arrived = server.next()
  await mail.send({ id: 'm1', to: 'chen@firm.example', subject: '确认你的邮箱', body })
  expect(await arrived).toMatchObject({ to: ['chen@firm.example'], subject: '确认你的邮箱', body })
  expect((await arrived).headers).toMatch(/^Message-ID: <m1@wanlian\.example>$/im)
  expect((await arrived).headers).toMatch(/^Auto-Submitted: auto-generated$/im)
})

test('an address is one address, whatever it contains', async () => {
  const mail = createSmtpMail(server.url, 'no-reply@wanlian.example')
  const before = server.received.length
  await mail
    .send({ id: 'm2', to: 'a@firm.example, b@other.example', subject: 's', body: 'b' })
    .catch(() => {})
  expect(server.received.slice(before).flatMap((one) => one.to)).not.toContain('b@other.example')
})

test.each([450, 550])('a refusal of the server is an error: %i', async (code) => {
  const mail = createSmtpMail(server.url, 'no-reply@wanlian.example')
  server.refuse(code)
  await expect(
    mail.send({ id: 'm3', to: 'x@firm.example', subject: 's', body: 'b' }),
  ).rejects.toThrow()
  server.refuse(null)
})

test('a server that is not there is an error', async () => {
  const gone = await startMailServer()
  await gone.close()
  const mail = createSmtpMail(gone.url, 'no-reply@wanlian.example')
  await expect(
    mail.send({ id: 'm4', to: 'x@firm.example', subject: 's', body: 'b' }),
  ).rejects.toThrow()
})
