import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import type { MapView } from '@/lib/study'
import { contextOf, getMap, getPageMap } from '@/lib/study'
import { DataTable } from '@/app/ui/charts/DataTable'
import { longDay } from '@/app/ui/charts/days'
import { grouped } from '@/app/ui/charts/numbers'
import { percent } from '@/app/ui/words'
import { Evidence } from '../Evidence'
import { Atlas } from './Atlas'
import { Chapter } from './Chapter'
import { Weakest } from './Weakest'
import { dayText } from './words'

export const metadata: Metadata = { title: 'Map of the book' }

/** What of the book is known today, where it fades, and where to begin. `?page=slug` shows that page's concepts. */
export default async function MapPage({ searchParams }: PageProps<'/progress/map'>) {
  const { page: asked } = await searchParams
  const context = contextOf(await headers())
  const [map, shown] = await Promise.all([
    getMap(context),
    typeof asked === 'string' ? getPageMap(context, asked) : null,
  ])
  const measure = { day: map.day, target: map.target }
  return (
    <>
      <header className="page-head dash-head">
        <h1>Map of the book</h1>
        <p className="small">
          as of {longDay(map.day)} · <Link href="/progress">Progress</Link>
        </p>
      </header>
      <Weakest map={map} />
      <Whole map={map} />
      <section className="map-chapters" aria-labelledby="map-chapters">
        <h2 id="map-chapters">Chapter by chapter</h2>
        <p className="small">
          The day says when the mean recall of what is begun falls below {percent(map.target)}, the retention you want,
          if nothing of it is answered until then.
        </p>
        {map.chapters.map((chapter) => (
          <Chapter key={chapter.number} chapter={chapter} shown={shown} measure={measure} />
        ))}
        <DataTable head={['Page', 'Items', 'Begun', 'Recall today', 'Below target from']} rows={rowsOf(map)} />
      </section>
    </>
  )
}

function Whole({ map: { chapters, items, begun, expected, day, target } }: { map: MapView }) {
  const withMarks = chapters.map(({ number, title, pages }) => ({
    number,
    title,
    pages: pages.map((page) => ({ ...page, below: page.belowOn !== null && page.belowOn <= day })),
  }))
  return (
    <Evidence
      id="map-whole"
      title="The whole book"
      statement={
        begun === 0 ? (
          <>
            Nothing has been studied yet: all <span className="num">{grouped(items)}</span> items are still to be met.{' '}
            <Link href="/">See where it begins</Link>
          </>
        ) : (
          <>
            <strong className="num">{grouped(Math.round(expected))}</strong> of{' '}
            <span className="num">{grouped(items)}</span> items are likely known today;{' '}
            <span className="num">{grouped(begun)}</span> are begun. A cell is a page, as wide as it has items.
          </>
        )
      }
    >
      <Atlas chapters={withMarks} target={target} />
    </Evidence>
  )
}

function rowsOf({ chapters, day }: MapView) {
  return chapters
    .flatMap(({ number, title, pages, ...strength }) => [
      { number, title: `${title} (chapter)`, ...strength },
      ...pages,
    ])
    .map(({ number, title, items, begun, recall, belowOn }) => [
      `${number} ${title}`,
      items,
      begun,
      recall === null ? '–' : percent(recall),
      belowOn === null ? '–' : belowOn <= day ? 'already' : dayText(belowOn, day),
    ])
}
