import type { Route } from 'next'
import Link from 'next/link'
import type { MapChapter, MapPage, PageMap } from '@/lib/study'
import { practicePath } from '@/app/ui/practice'
import { Concepts } from './Concepts'
import type { Measure } from './Facts'
import { Facts } from './Facts'
import { conceptsPath, mapPath } from './words'

interface Props {
  chapter: MapChapter
  /** The page whose concepts are shown. */
  shown: PageMap | null
  measure: Measure
}

/** A chapter that opens to its pages; it is open where one of them is asked for. */
export function Chapter({ chapter, shown, measure }: Props) {
  const { number, title, pages } = chapter
  return (
    <details className="map-chapter" open={pages.some(({ slug }) => slug === shown?.slug)}>
      <summary className="map-row">
        <h3 className="map-name">
          <span className="ref">{number}</span> {title}
        </h3>
        <Facts strength={chapter} measure={measure} />
      </summary>
      <ul>
        {pages.map((page) => (
          <PageRow key={page.slug} page={page} shown={page.slug === shown?.slug ? shown : null} measure={measure} />
        ))}
      </ul>
    </details>
  )
}

function PageRow({ page, shown, measure }: { page: MapPage; shown: PageMap | null; measure: Measure }) {
  const { slug, number, title, items, begun } = page
  const named = <span className="visually-hidden"> {title}</span>
  return (
    <li id={`page-${slug}`}>
      <div className="map-row">
        <span className="map-name">
          <span className="ref">{number}</span>{' '}
          <Link href={conceptsPath(slug)} prefetch={false}>
            {title}
          </Link>
        </span>
        <Facts strength={page} measure={measure} />
        <span className="map-acts">
          <Link href={`/book/${slug}`} prefetch={false}>
            Read{named}
          </Link>
          {items > 0 && (
            <>
              <Link
                href={shown ? (`/progress/map#page-${slug}` as Route) : mapPath(slug)}
                prefetch={false}
                scroll={false}
                aria-expanded={shown !== null}
              >
                Concepts<span className="visually-hidden"> of {title}</span>
              </Link>
              <Link href={practicePath({ pages: [slug] })} prefetch={false}>
                {begun > 0 ? 'Practise' : 'Begin'}
                {named}
              </Link>
            </>
          )}
        </span>
      </div>
      {shown && <Concepts page={shown} title={title} measure={measure} />}
    </li>
  )
}
