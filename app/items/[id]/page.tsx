import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { Item } from '@/lib/deck'
import type { ItemView } from '@/lib/study'
import { contextOf, currentDeck, getItem } from '@/lib/study'
import { conceptsPath } from '@/app/progress/map/words'
import { itemPath, kindName, questionText } from '@/app/ui/book/words'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { Answer } from './Answer'
import { History } from './History'
import { Known } from './Known'
import { NoteField } from './NoteField'
import { Reschedule } from './Reschedule'
import { Switches } from './Switches'
import { Why } from './Why'
import '../../styles/item-page.css'

async function open(params: PageProps<'/items/[id]'>['params']) {
  const id = decodeURIComponent((await params).id)
  const item = (await currentDeck()).item(id) ?? notFound()
  if (item.id !== id) redirect(itemPath(item.id))
  return item
}

export async function generateMetadata({ params }: PageProps<'/items/[id]'>): Promise<Metadata> {
  return { title: questionText(await open(params)) }
}

/** One item: what it asks, what is known of it and how that came, and what the learner makes of it. */
export default async function ItemPage({ params }: PageProps<'/items/[id]'>) {
  const item = await open(params)
  const view = (await getItem(contextOf(await headers()), item.id)) ?? notFound()
  return (
    <article className="item-page">
      <Head item={item} view={view} />
      <Answer item={item} />
      <section aria-labelledby="memory">
        <h2 id="memory">Memory</h2>
        <Known view={view} />
        {view.suspendedBy !== null && <Why item={item} view={view} />}
        <Switches id={item.id} suspended={view.suspendedBy !== null} flagged={view.mark.flagged} />
        <Reschedule id={item.id} isNew={view.memory.phase === 'new'} />
      </section>
      <NoteField id={item.id} note={view.mark.note} />
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <History events={view.history} />
      </section>
    </article>
  )
}

function Head({ item, view }: { item: Item; view: ItemView }) {
  const place = `/book/${item.page}${item.anchor === null ? '' : `#${item.anchor}`}` as Route
  const origin = `${view.section} ${view.title}`.trim()
  return (
    <header>
      <h1 className="visually-hidden">
        {origin}: {kindName(item)}
      </h1>
      <p className="small facts">
        <Link href={place}>{origin}</Link>
        <span>{kindName(item)}</span>
        {view.mark.flagged && <span className="item-flag">flagged</span>}
        <Link href={conceptsPath(item.page)} prefetch={false}>
          what I know of it
        </Link>
        <Link href="/items">all marked</Link>
      </p>
      {item.kind === 'exercise' ? (
        <p className="question">{item.title}</p>
      ) : (
        <StudyHtml className="question" html={item.kind === 'card' ? item.front.html : item.question.html} />
      )}
    </header>
  )
}
