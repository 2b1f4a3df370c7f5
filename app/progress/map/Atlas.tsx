import type { CSSProperties } from 'react'
import { asText } from '@/app/ui/asText'
import { Routed } from '@/app/ui/Routed'
import { percent } from '@/app/ui/words'
import '@/app/styles/map.css'
import { Bar } from './Bar'
import { begunText, mapPath } from './words'

export interface AtlasPage {
  slug: string
  number: string
  title: string
  items: number
  begun: number
  recall: number | null
  below?: boolean
}
interface Chapter {
  number: string
  title: string
  pages: readonly AtlasPage[]
}
interface Props {
  chapters: readonly Chapter[]
  /** The desired retention, where pages below it are marked. */
  target?: number
}

/** The whole book in one look: a row is a chapter, a cell a page, as wide as it has items. */
export function Atlas({ chapters, target }: Props) {
  return (
    <>
      <Routed
        className="atlas"
        {...asText(
          <div>
            {chapters.map((chapter) => (
              <Row key={chapter.number} chapter={chapter} />
            ))}
          </div>,
        )}
      />
      <Legend target={target} />
    </>
  )
}

function Row({ chapter: { number, title, pages } }: { chapter: Chapter }) {
  return (
    <div className="atlas-row">
      <span className="small" id={`atlas-${number}`}>
        <span className="ref">{number}</span> {title}
      </span>
      <ul className="atlas-cells" aria-labelledby={`atlas-${number}`}>
        {pages
          .filter(({ items }) => items > 0)
          .map((page) => (
            <Cell key={page.slug} page={page} />
          ))}
      </ul>
    </div>
  )
}

function Cell({ page }: { page: AtlasPage }) {
  const { slug, number, title, recall, items } = page
  return (
    <li style={{ '--items': items } as CSSProperties}>
      <a title={title} href={mapPath(slug)}>
        <span className="atlas-number">{number}</span>
        <span className="visually-hidden"> {title}: </span>
        <Bar {...page} />
        {recall !== null && (
          <span className="atlas-recall">
            <span className="visually-hidden">recall </span>
            {percent(recall)}
          </span>
        )}
        <span className="visually-hidden">
          {recall === null ? '' : ', '}
          {begunText(page)}
        </span>
      </a>
    </li>
  )
}

function Legend({ target }: { target: number | undefined }) {
  const names = ['below 60', '60 to 80', '80 to 90', '90 to 95', '95 and more']
  return (
    <p className="legend map-legend">
      <span>recall today of what is begun, in percent:</span>
      {names.map((name, i) => (
        <span key={name}>
          <i className={`amount-${i + 1}`} /> {name}
        </span>
      ))}
      {target !== undefined && (
        <span>
          <i className="amount-3 map-below" /> hatched: below your {percent(target)}
        </span>
      )}
      <span>
        <i className="not-begun" /> empty frame: not begun
      </span>
    </p>
  )
}
