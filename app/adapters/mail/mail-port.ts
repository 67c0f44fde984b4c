/** A mail ready to leave: rendered, in the reader's language. Sent twice, `id` lets a mailbox see that it is one. */
type Mail = { id: string; to: string; subject: string; body: string }

export interface MailPort {
  /** Whether mail really leaves; otherwise it stays in the local outbox page. */
  readonly delivers: boolean
  /** Throws when the server did not take the mail. */
  send(mail: Mail): Promise<void>
}
