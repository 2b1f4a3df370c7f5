import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  statement: ReactNode
  children?: ReactNode
}

/** A statement and, beside it, what proves it. Where nothing can prove it yet, the statement says what will. */
export function Evidence({ id, title, statement, children }: Props) {
  const heading = <h2 id={id}>{title}</h2>
  return (
    <section className="evidence" aria-labelledby={id}>
      {children === undefined ? (
        <>
          {heading}
          <p className="small evidence-none">{statement}</p>
        </>
      ) : (
        <>
          <div>
            {heading}
            <p className="small">{statement}</p>
          </div>
          <div>{children}</div>
        </>
      )}
    </section>
  )
}
