import { deviceOf } from '#app/domain/account/device.ts'
import type { Browser } from '#app/services/account/start-session.server.ts'

/** The browser that asks, as services take it. */
export function browserOf({ headers }: Request): Browser {
  return { cookie: headers.get('cookie'), device: deviceOf(headers.get('user-agent')) }
}
