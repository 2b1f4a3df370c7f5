import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { previewExercise } from '@/lib/study'
import { Comparison } from './Comparison'
import { Proof } from './Proof'
import { Variant } from './Variant'

export const metadata: Metadata = { title: 'Variants for the author' }

const shown = 10

/** Ten variants of a type side by side, with keys, mistakes and steps; only under `npm run dev`. `?from=11` goes on. */
export default async function AuthorExercisePage({ params, searchParams }: PageProps<'/author/[id]'>) {
  if (process.env.NODE_ENV !== 'development') notFound()
  const id = decodeURIComponent((await params).id)
  const { from } = await searchParams
  const first = typeof from === 'string' && /^\d{1,9}$/.test(from) ? Number(from) : 1
  const seeds = Array.from({ length: shown }, (_, i) => first + i)
  const exercise = (await previewExercise(id, seeds)) ?? notFound()
  return (
    <>
      <header className="page-head">
        <h1>{exercise.title}</h1>
        <p className="small">
          <code>{exercise.id}</code>, {exercise.file} line {exercise.line}
        </p>
      </header>
      <p className="small facts author-links">
        <Link href={`/exercises/${encodeURIComponent(id)}` as Route}>solve one</Link>
        <Link href={`/book/${exercise.page}` as Route}>its page</Link>
        {exercise.easier !== null && (
          <Link href={`/author/${encodeURIComponent(exercise.easier)}` as Route} prefetch={false}>
            easier: {exercise.easier}
          </Link>
        )}
        {first > 1 && (
          <Link href={`?from=${Math.max(1, first - shown)}`} prefetch={false}>
            previous ten
          </Link>
        )}
        <Link href={`?from=${first + shown}`} prefetch={false}>
          next ten
        </Link>
        <Link href={'/author' as Route} prefetch={false}>
          all types
        </Link>
      </p>
      <Proof proof={exercise.proof} />
      <Comparison exercise={exercise} />
      <div className="author-grid">
        {exercise.variants.map((variant) => (
          <Variant key={variant.seed} variant={variant} />
        ))}
      </div>
    </>
  )
}
