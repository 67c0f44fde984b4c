import type { ReactNode } from 'react'

/** The result of a press, or something to know, at the top of the page. */
export function Note({ tone, children }: { tone?: 'ok' | 'warn' | 'bad'; children: ReactNode }) {
  return (
    <div className={tone ? `note ${tone}` : 'note'} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
