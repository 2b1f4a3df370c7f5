import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  statement: ReactNode
  /** What can be done about it. */
  next?: ReactNode
  children?: ReactNode
}

/** A statement and, beside it, what proves it. Where nothing can prove it yet, the statement says what will. */
export function Evidence({ id, title, statement, next, children }: Props) {
  const words = (
    <>
      <h3 id={id}>{title}</h3>
      <p className="small">{statement}</p>
      {next !== undefined && <p className="small next-step">{next}</p>}
    </>
  )
  return (
    <section className="evidence" aria-labelledby={id}>
      {children === undefined ? (
        <div className="evidence-none">{words}</div>
      ) : (
        <>
          <div>{words}</div>
          <div>{children}</div>
        </>
      )}
    </section>
  )
}
