import Link from 'next/link'
import type { MapView } from '@/lib/study'
import { practicePath } from '@/app/ui/practice'
import { plural } from '@/app/ui/words'
import { Evidence } from '../Evidence'
import { Facts } from './Facts'
import { conceptsPath } from './words'

/** More than this nobody sets out to do. */
const most = 6
const together = 3

/** Where a session is worth most, each with its button. */
export function Weakest({ map: { weakest, begun, day, target } }: { map: MapView }) {
  const first = weakest.slice(0, most)
  if (first.length === 0)
    return (
      <Evidence
        id="map-weakest"
        title="Weakest and most depended upon"
        statement={
          begun === 0
            ? 'Once something is studied, the pages that fade while others build on them stand here, each with a session of its own.'
            : 'Nothing that can be asked has begun to fade. Pages stand here from tomorrow on, each with a session of its own.'
        }
      />
    )
  const several = first.slice(0, together).map(({ slug }) => slug)
  return (
    <Evidence
      id="map-weakest"
      title="Weakest and most depended upon"
      statement="What of a page is likely forgotten, counted once for the page itself and once for each page that builds on it, directly or through others: (1 − recall) · (1 + pages that build on it)."
    >
      <ol className="map-weakest">
        {first.map((page, i) => (
          <li key={page.slug} className="map-row">
            <span className="map-name">
              <span className="ref">{page.number}</span>{' '}
              <Link href={conceptsPath(page.slug)} prefetch={false}>
                {page.title}
              </Link>{' '}
              <span className="tiny">
                {page.dependants === 0 ? 'no page builds' : plural(page.dependants, 'page builds', 'pages build')} on it
                · score {page.score.toFixed(2)}
              </span>
            </span>
            <Facts strength={page} measure={{ day, target }} />
            <Link
              className={i === 0 ? 'btn btn-primary' : 'btn'}
              href={practicePath({ pages: [page.slug] })}
              prefetch={false}
            >
              Practise<span className="visually-hidden"> {page.title}</span>
            </Link>
          </li>
        ))}
      </ol>
      {several.length > 1 && (
        <p className="small screen-only">
          <Link href={practicePath({ pages: several })} prefetch={false}>
            Practise the first {several.length === 2 ? 'two' : 'three'} in one session
          </Link>
        </p>
      )}
    </Evidence>
  )
}
