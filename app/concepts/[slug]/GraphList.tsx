import Link from 'next/link'
import type { GraphPage } from '@/lib/study'
import { conceptsPath } from '@/app/progress/map/words'
import { stateOf } from './Node'

const groups = [
  { name: 'Requires', has: (distance: number) => distance === -1 },
  { name: 'Which requires', has: (distance: number) => distance < -1 },
  { name: 'Builds on it', has: (distance: number) => distance > 0 },
]

/** The graph in words. */
export function GraphList({ pages }: { pages: readonly GraphPage[] }) {
  return (
    <details className="data">
      <summary>Show as a list</summary>
      <dl className="graph-list">
        {groups.map(({ name, has }) => {
          const found = pages.filter(({ distance }) => has(distance))
          return (
            found.length > 0 && (
              <div key={name}>
                <dt>{name}</dt>
                {found.map((page) => (
                  <dd key={page.slug}>
                    <Link href={conceptsPath(page.slug)} prefetch={false}>
                      {page.number} {page.title}
                    </Link>
                    , {stateOf(page)}
                  </dd>
                ))}
              </div>
            )
          )
        })}
      </dl>
    </details>
  )
}
