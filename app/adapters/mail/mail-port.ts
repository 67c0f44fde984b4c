/** A mail ready to leave: rendered, in the reader's language. */
export type Mail = { to: string; subject: string; body: string }

export interface MailPort {
  /** Whether mail really leaves; otherwise it stays in the local outbox page. */
  readonly delivers: boolean
  send(mail: Mail): Promise<void>
}
