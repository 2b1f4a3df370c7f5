import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { grouped } from '@/app/ui/charts/numbers'
import { percent } from '@/app/ui/words'
import { Evidence } from './Evidence'
import { Atlas, type AtlasPage } from './map/Atlas'

type Section = Statistics['sections'][number]

/** The map of the book, small; it leads to the large one. */
export function BookAtlas({ statistics: { sections } }: { statistics: Statistics }) {
  const items = sections.reduce((sum, section) => sum + section.items, 0)
  const known = sections.reduce((sum, section) => sum + section.known * section.items, 0)
  const chapters = new Map<string, { number: string; title: string; pages: AtlasPage[] }>()
  for (const section of sections) {
    const { chapter: number, chapterTitle: title } = section
    const chapter = chapters.get(number) ?? { number, title, pages: [] }
    chapters.set(number, chapter)
    chapter.pages.push(pageOf(section))
  }
  return (
    <Evidence
      id="progress-book"
      title="The book"
      statement={
        <>
          <strong className="num">{grouped(Math.round(known))}</strong> of <span className="num">{grouped(items)}</span>{' '}
          items are likely known today. A cell is a page, as wide as it has items.{' '}
          <Link href="/progress/map" prefetch={false}>
            See what fades when, and where to begin
          </Link>
        </>
      }
    >
      <Atlas chapters={[...chapters.values()]} />
      <DataTable
        head={['Page', 'Items', 'Begun', 'Recall of these']}
        rows={sections
          .map(pageOf)
          .map(({ number, title, items, begun, recall }) => [
            `${number} ${title}`,
            items,
            begun,
            recall === null ? '–' : percent(recall),
          ])}
      />
    </Evidence>
  )
}

/** `known` spreads what is expected to be recalled over all items; the mean of those begun is wanted here. */
function pageOf({ page, section, title, items, begun, known }: Section): AtlasPage {
  return { slug: page, number: section, title, items, begun, recall: begun > 0 ? (known * items) / begun : null }
}
