'use client'

/** What a page shows when it could not be made. Nothing of the learner's is lost by it, and that is said. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div className="empty" role="alert">
      <h1>This page could not be shown</h1>
      <p className="read">Your answers are safe. Try again; if it happens again, the log of the server says why.</p>
      <button type="button" className="btn btn-primary" onClick={retry}>
        Try again
      </button>
      {digest && (
        <p className="tiny">
          In the log under <code>{digest}</code>
        </p>
      )}
    </div>
  )
}
