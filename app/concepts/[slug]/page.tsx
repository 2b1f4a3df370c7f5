import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { Item } from '@/lib/deck'
import { contextOf, currentDeck, getConcept, type ConceptView } from '@/lib/study'
import { belowText, conceptsPath } from '@/app/progress/map/words'
import { Kinds } from '@/app/progress/mistakes/Kinds'
import { ItemTable } from '@/app/ui/book/ItemTable'
import { countsText } from '@/app/ui/book/words'
import { Html } from '@/app/ui/Html'
import { practicePath } from '@/app/ui/practice'
import { percent, plural } from '@/app/ui/words'
import { Graph } from './Graph'
import { History } from './History'
import { layoutOf } from './layout-of'
import '@/app/styles/mistakes.css'
import '@/app/styles/concept.css'

async function open(params: PageProps<'/concepts/[slug]'>['params']) {
  const slug = decodeURIComponent((await params).slug)
  const deck = await currentDeck()
  const page = deck.page(slug) ?? notFound()
  if (page.slug !== slug) redirect(conceptsPath(page.slug))
  return { deck, page }
}

export async function generateMetadata({ params }: PageProps<'/concepts/[slug]'>): Promise<Metadata> {
  const { page } = await open(params)
  return { title: `What I know of ${page.title}` }
}

/** What is known of the subject of one page, what it rests on and what rests on it. */
export default async function ConceptPage({ params }: PageProps<'/concepts/[slug]'>) {
  const { deck, page } = await open(params)
  const view = (await getConcept(contextOf(await headers()), page.slug)) ?? notFound()
  const layout = await layoutOf(deck, page.slug, view.graph)
  const items = deck.itemsOf(page.slug)
  return (
    <article className="study-page">
      <Head view={view} chapter={page.chapter.title} items={items} />
      <section aria-labelledby="graph">
        <h2 id="graph">What it requires and what builds on it</h2>
        <Graph graph={view.graph} layout={layout} />
      </section>
      <History history={view.history} target={view.target} />
      <Mistakes view={view} hasExercises={items.some(({ kind }) => kind === 'exercise')} />
      <Asked items={items} view={view} />
    </article>
  )
}

function Head({ view, chapter, items }: { view: ConceptView; chapter: string; items: readonly Item[] }) {
  const { page, mentionedOn } = view
  return (
    <header className="concept-head">
      <p className="small">What I know of</p>
      <h1>{page.title}</h1>
      <p className="small facts">
        <Link href={`/book/${page.slug}`} prefetch={false}>
          {`${page.number} in the book`.trim()}
        </Link>
        <span>{chapter}</span>
        <span>{countsText(items)}</span>
      </p>
      <p className="read">{standingText(view)}</p>
      {page.items > 0 && (
        <p>
          <Link className="btn btn-primary" href={practicePath({ pages: [page.slug] })} prefetch={false}>
            Practise this
          </Link>
        </p>
      )}
      {mentionedOn.length > 0 && (
        <p className="small">
          Also spoken of on{' '}
          {mentionedOn.map(({ slug, number, title }, i) => (
            <span key={slug}>
              {i > 0 && ', '}
              <Link href={`/book/${slug}`} prefetch={false}>
                {`${number} ${title}`.trim()}
              </Link>
            </span>
          ))}
        </p>
      )}
    </header>
  )
}

function standingText({ page: { items, begun, recall, belowOn }, day, target }: ConceptView): string {
  if (items === 0) return 'The page asks nothing.'
  if (recall === null || belowOn === null) return `None of its ${plural(items, 'item')} has been answered yet.`
  const mean = `Recall today ${percent(recall)}, the mean of ${begun} of ${items} items that are begun`
  return `${mean}: ${belowText(belowOn, day, target)}${belowOn > day ? ' if nothing is answered before' : ''}.`
}

function Mistakes({ view: { mistakes }, hasExercises }: { view: ConceptView; hasExercises: boolean }) {
  if (!hasExercises) return null
  return (
    <section aria-labelledby="mistakes">
      <h2 id="mistakes">Mistakes in its exercises</h2>
      {mistakes.length === 0 ? (
        <p className="small">None that has a name in the last 12 weeks.</p>
      ) : (
        <Kinds kinds={mistakes} />
      )}
    </section>
  )
}

/** Every card and exercise, and what several of them ask for together. */
function Asked({ items, view: { concepts, memories, day } }: { items: readonly Item[]; view: ConceptView }) {
  const exercises = items.filter(({ kind }) => kind === 'exercise')
  const others = items.filter(({ kind }) => kind !== 'exercise')
  return (
    <>
      {exercises.length > 0 && (
        <section aria-labelledby="exercises" className="page-items">
          <h2 id="exercises">Exercises</h2>
          <ItemTable items={exercises} memories={memories} today={day} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="cards" className="page-items">
          <h2 id="cards">Cards and questions</h2>
          <ItemTable items={others} memories={memories} today={day} />
        </section>
      )}
      <Together concepts={concepts} />
    </>
  )
}

/** Where one question asks for a thing, its row above says all. */
function Together({ concepts }: Pick<ConceptView, 'concepts'>) {
  const several = concepts.filter(({ items }) => items > 1)
  if (several.length === 0) return null
  return (
    <section aria-labelledby="together">
      <h2 id="together">Asked for in several ways</h2>
      <ul className="concept-list">
        {several.map(({ concept, label, labelHtml, items, recall }) => (
          <li key={concept}>
            <span>{labelHtml === null ? label : <Html as="span" html={labelHtml} />}</span>
            <span className="small num">
              {plural(items, 'item')}, {recall === null ? 'not begun' : `recall ${percent(recall)}`}
            </span>
            <Link href={practicePath({ concepts: [concept] })} prefetch={false} aria-label={`Practise: ${label}`}>
              Practise
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
