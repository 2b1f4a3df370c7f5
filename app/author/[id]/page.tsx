import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type VariantPreview, previewExercise } from '@/lib/study'
import { Html } from '@/app/ui/Html'

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
          <code>{exercise.id}</code>, {exercise.file} line {exercise.line} ·{' '}
          <Link href={`?from=${first + shown}`} prefetch={false}>
            next ten
          </Link>
        </p>
      </header>
      <div className="author-grid">
        {exercise.variants.map((variant) => (
          <Variant key={variant.seed} variant={variant} />
        ))}
      </div>
    </>
  )
}

function Variant({ variant }: { variant: VariantPreview }) {
  const { seed, statementHtml, key, mistakes, stepsHtml, problem } = variant
  return (
    <section className="author-variant" aria-label={`Seed ${seed}`}>
      <h2>Seed {seed}</h2>
      {problem !== null && <p>{problem}</p>}
      <Html className="read" html={statementHtml} />
      <dl>
        {key.map(({ labelHtml, valueHtml }, i) => (
          <div key={i}>
            <Html as="span" html={labelHtml} /> <Html as="span" html={valueHtml} />
          </div>
        ))}
      </dl>
      <ul>
        {mistakes.map(({ id, title, values }) => (
          <li key={id}>
            {title} <code>{values}</code>
          </li>
        ))}
      </ul>
      <ol>
        {stepsHtml.map((html, i) => (
          <Html key={i} as="li" html={html} />
        ))}
      </ol>
    </section>
  )
}
