import Link from 'next/link'
import type { CSSProperties } from 'react'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { grouped } from '@/app/ui/charts/numbers'
import { percent, plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Section = Statistics['sections'][number]

export function BookAtlas({ statistics: { sections } }: { statistics: Statistics }) {
  const items = sections.reduce((sum, section) => sum + section.items, 0)
  const known = sections.reduce((sum, section) => sum + section.known * section.items, 0)
  const chapters = [...new Set(sections.map(({ chapter }) => chapter))]
  return (
    <Evidence
      id="progress-book"
      title="The book"
      statement={
        <>
          <strong className="num">{grouped(Math.round(known))}</strong> of <span className="num">{grouped(items)}</span>{' '}
          items are likely known today. A cell is a page, as wide as it has items.
        </>
      }
    >
      <div className="atlas">
        {chapters.map((chapter) => (
          <Row key={chapter} sections={sections.filter((section) => section.chapter === chapter)} />
        ))}
      </div>
      <p className="legend">
        <i className="not-begun" /> not begun <span className="gap" /> share likely known: 0 <i className="amount-1" />
        <i className="amount-2" />
        <i className="amount-3" />
        <i className="amount-4" />
        <i className="amount-5" /> 1
      </p>
      <DataTable
        head={['Page', 'Items', 'Begun', 'Likely known']}
        rows={sections.map((section) => [
          `${section.section} ${section.title}`,
          section.items,
          section.begun,
          section.begun > 0 ? percent(section.known) : '–',
        ])}
      />
    </Evidence>
  )
}

function Row({ sections }: { sections: readonly Section[] }) {
  const [first] = sections
  return (
    <div className="atlas-row">
      <span className="small">
        <span className="ref">{first?.chapter}</span> {first?.chapterTitle}
      </span>
      <span className="atlas-cells">
        {sections.map((section) => (
          <Link
            key={section.page}
            className={`amount-${stepOf(section)}`}
            style={{ '--items': section.items } as CSSProperties}
            href={`/book/${section.page}`}
            prefetch={false}
            aria-label={labelOf(section)}
            title={labelOf(section)}
          >
            {section.section}
          </Link>
        ))}
      </span>
    </div>
  )
}

/** 0 for a page not begun, then fifths of the share known. */
function stepOf({ begun, known }: Section): number {
  return begun === 0 ? 0 : Math.min(5, 1 + Math.floor(known * 5))
}

function labelOf(section: Section): string {
  const state = section.begun === 0 ? 'not begun' : `${percent(section.known)} likely known`
  return `${section.section} ${section.title}, ${plural(section.items, 'item')}, ${state}`
}
