import type { AppLoadContext } from '@remix-run/node'
import type { MailState } from './__outbox-hint.tsx'

/** The outbox page exists on this machine only, and only while no server takes the mail. */
export function mailState({ runtime, loopback }: AppLoadContext): MailState {
  const { delivers } = runtime.mail
  return { delivers, outbox: loopback && !delivers }
}
