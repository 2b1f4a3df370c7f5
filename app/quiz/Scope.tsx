'use client'

import { useEffect, useRef } from 'react'
import type { QuizKind } from '@/lib/quiz'
import type { QuizSetup } from '@/lib/study/quiz/types'
import { plural } from '@/app/ui/words'
import { questionsIn } from './scope'

type Setup = Pick<QuizSetup, 'chapters' | 'usual' | 'begunAny'>
type Chapter = Setup['chapters'][number]

/** Chapters, and the pages in them. */
export function Scope({
  setup,
  chosen,
  mix,
  onChange,
}: {
  setup: Setup
  chosen: ReadonlySet<string>
  mix: readonly QuizKind[]
  onChange: (chosen: ReadonlySet<string>) => void
}) {
  const all = setup.chapters.flatMap(({ pages }) => pages)
  const isUsual = chosen.size === setup.usual.length && setup.usual.every((slug) => chosen.has(slug))
  const set = (slugs: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const slug of slugs)
      if (on) next.add(slug)
      else next.delete(slug)
    onChange(next)
  }
  return (
    <details className="quiz-scope" open={!isUsual || undefined}>
      <summary>
        <span className="label">Topics:</span> {words(setup, chosen, isUsual)}
      </summary>
      <p className="small facts">
        {setup.begunAny && (
          <button type="button" className="btn-link" onClick={() => onChange(new Set(setup.usual))}>
            What has been begun
          </button>
        )}
        <button type="button" className="btn-link" onClick={() => onChange(new Set(all.map(({ slug }) => slug)))}>
          The whole book
        </button>
        <button type="button" className="btn-link" onClick={() => onChange(new Set())}>
          Nothing
        </button>
      </p>
      {setup.chapters.map((chapter) => (
        <ChapterRow key={chapter.number} setup={setup} chapter={chapter} chosen={chosen} mix={mix} onSet={set} />
      ))}
    </details>
  )
}

function words({ begunAny }: Setup, chosen: ReadonlySet<string>, isUsual: boolean): string {
  if (isUsual) return begunAny ? 'what has been begun' : 'the whole book; nothing has been begun yet'
  return chosen.size === 0 ? 'none' : plural(chosen.size, 'page')
}

function ChapterRow({
  setup,
  chapter,
  chosen,
  mix,
  onSet,
}: {
  setup: Setup
  chapter: Chapter
  chosen: ReadonlySet<string>
  mix: readonly QuizKind[]
  onSet: (slugs: readonly string[], on: boolean) => void
}) {
  const slugs = chapter.pages.map(({ slug }) => slug)
  const inIt = slugs.filter((slug) => chosen.has(slug)).length
  const box = useRef<HTMLInputElement>(null)
  const partly = inIt > 0 && inIt < slugs.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly
  }, [partly])
  return (
    <div className="quiz-chapter">
      <label className="exam-chapter">
        <input
          ref={box}
          type="checkbox"
          checked={inIt === slugs.length}
          onChange={({ target }) => onSet(slugs, target.checked)}
        />
        <span>
          {chapter.number} {chapter.title}
        </span>
        <span className="small num">{plural(questionsIn(setup, new Set(slugs), mix), 'question')}</span>
      </label>
      <details className="quiz-pages">
        <summary className="small">
          Pages<span className="visually-hidden"> of {chapter.title}</span>, {inIt} of {slugs.length} chosen
        </summary>
        {chapter.pages.map(({ slug, number, title, begun }) => (
          <label key={slug} className="exam-chapter">
            <input
              type="checkbox"
              checked={chosen.has(slug)}
              onChange={({ target }) => onSet([slug], target.checked)}
            />
            <span>
              {number} {title}
              {begun && <span className="small"> begun</span>}
            </span>
            <span className="small num">{questionsIn(setup, new Set([slug]), mix)}</span>
          </label>
        ))}
      </details>
    </div>
  )
}
