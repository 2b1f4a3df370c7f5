import type { ReactNode } from 'react'

/** One sheet of paper: a gutter for what a thing is, a column for the thing. */
export function Sheet({ children, roomy = false }: { children: ReactNode; roomy?: boolean }) {
  return (
    <main className={roomy ? 'session-main roomy' : 'session-main'} id="main" tabIndex={-1}>
      <article className="sheet">{children}</article>
    </main>
  )
}

/** What is asked: '4.9.4 Adam', 'card'. The heading of the sheet, for those who do not see where it stands. */
export function Origin({ section, title, kind }: { section: string; title: string; kind: string }) {
  return (
    <>
      <h1 className="visually-hidden">
        {section} {title}: {kind}
      </h1>
      <p className="gutter" aria-hidden>
        <strong>
          {section} {title}
        </strong>
        <span>{kind}</span>
      </p>
    </>
  )
}

export function Ruled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <p className="gutter ruled">{label}</p>
      {children}
    </>
  )
}
