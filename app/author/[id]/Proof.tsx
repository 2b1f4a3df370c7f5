import type { ExercisePreview } from '@/lib/study'

/** A short proof of the type; the compiler makes a longer one. */
export function Proof({ proof: { seeds, distinct, rejected, problems } }: { proof: ExercisePreview['proof'] }) {
  return (
    <section aria-label="Proof" className="small">
      <p>
        In {seeds} seeds {distinct} different answers; {Math.round(rejected * 100)} % of the draws thrown away.
        {problems.length === 0 && ' No complaint.'}
      </p>
      {problems.length > 0 && (
        <ul className="author-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
