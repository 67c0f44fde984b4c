import type { ReactNode } from 'react'

type Props = {
  title: string
  lead?: ReactNode
  /** What helps to decide, beside the form on a wide screen and under it on a phone. */
  aside?: ReactNode
  children: ReactNode
}

/** A page with one thing to do: one column of at most 480 px. */
export function FormPage({ title, lead, aside, children }: Props) {
  const column = (
    <div className="narrow">
      <div>
        <h1>{title}</h1>
        {lead && <p className="ink2">{lead}</p>}
      </div>
      {children}
    </div>
  )
  return (
    <main id="main" className="wrap formpage">
      {aside ? (
        <div className="half">
          {column}
          <aside>{aside}</aside>
        </div>
      ) : (
        column
      )}
    </main>
  )
}
