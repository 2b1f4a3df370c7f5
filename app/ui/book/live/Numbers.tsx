import type { Figure } from '@/lib/deck'

/** Computed numbers under a drawing; where they change, the change is spoken. */
export function Numbers({ shown, live = false }: { shown: Figure['shown']; live?: boolean }) {
  if (shown.length === 0) return null
  return (
    <dl className="figure-numbers" aria-live={live ? 'polite' : undefined}>
      {shown.map(({ label, text }) => (
        <div key={label} aria-atomic>
          <dt>{label}</dt>
          <dd className="num">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
