/** Which pages a quiz asks about, as the set-up holds it: slugs of pages. */
import type { Asked, QuizKind, QuizOptions } from '@/lib/quiz'
import type { QuizSetup } from '@/lib/study/quiz/types'

type Book = Pick<QuizSetup, 'chapters' | 'usual'>

/** What a link says, or what is usual. */
export function chosenAtFirst(
  { chapters, usual }: Book,
  asked: Pick<Asked, 'chapters' | 'pages'>,
): ReadonlySet<string> {
  const wanted = chapters.flatMap(({ number, pages }) =>
    pages.filter(({ slug }) => asked.chapters.includes(number) || asked.pages.includes(slug)).map(({ slug }) => slug),
  )
  return new Set(wanted.length > 0 ? wanted : usual)
}

/** Chapters that are whole by their number, other pages one by one. */
export function scopeOf({ chapters }: Book, chosen: ReadonlySet<string>): Pick<QuizOptions, 'chapters' | 'pages'> {
  const isWhole = ({ pages }: Book['chapters'][number]) => pages.every(({ slug }) => chosen.has(slug))
  return {
    chapters: chapters.filter(isWhole).map(({ number }) => number),
    pages: chapters
      .filter((chapter) => !isWhole(chapter))
      .flatMap(({ pages }) => pages.filter(({ slug }) => chosen.has(slug)).map(({ slug }) => slug)),
  }
}

/** How many questions there are. */
export function questionsIn({ chapters }: Book, chosen: ReadonlySet<string>, mix: readonly QuizKind[]): number {
  return chapters
    .flatMap(({ pages }) => pages)
    .filter(({ slug }) => chosen.has(slug))
    .reduce((sum, { counts }) => sum + mix.reduce((own, kind) => own + counts[kind], 0), 0)
}
