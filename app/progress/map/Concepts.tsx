import Link from 'next/link'
import type { PageMap } from '@/lib/study'
import { Html } from '@/app/ui/Html'
import { practicePath } from '@/app/ui/practice'
import { plural } from '@/app/ui/words'
import type { Measure } from './Facts'
import { Facts } from './Facts'

/** What a page teaches, piece by piece, each with a session of its own. */
export function Concepts({ page: { concepts }, title, measure }: { page: PageMap; title: string; measure: Measure }) {
  return (
    <ul className="map-concepts" aria-label={`Concepts of ${title}`}>
      {concepts.map(({ concept, label, labelHtml, ...strength }) => (
        <li key={concept} className="map-row">
          <span className="map-name">
            {labelHtml === null ? label : <Html as="span" html={labelHtml} />}{' '}
            <span className="tiny num">{plural(strength.items, 'item')}</span>
          </span>
          <Facts strength={strength} measure={measure} />
          <span className="map-acts">
            <Link href={practicePath({ concepts: [concept] })} prefetch={false}>
              {strength.begun > 0 ? 'Practise' : 'Begin'}
              <span className="visually-hidden"> {label}</span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
