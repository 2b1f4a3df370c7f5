'use client'

/** What just happened, for those who do not see it. Kept in the page so that a change of its text is spoken. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  )
}
