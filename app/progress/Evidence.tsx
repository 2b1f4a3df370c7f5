import type { ReactNode } from 'react'

/** A statement and, beside it, what proves it. */
export function Evidence({
  id,
  title,
  statement,
  children,
}: {
  id: string
  title: string
  statement: ReactNode
  children?: ReactNode
}) {
  return (
    <section className="evidence" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="small">{statement}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}
