import type { CSSProperties } from 'react'
import type { Figure as FigureData } from '@/lib/deck'
import { Html } from '@/app/ui/Html'

/** A figure with its caption. It was drawn for two widths, and the container shows the one that fits. */
export function Figure({ figure, style }: { figure: FigureData; style?: CSSProperties | undefined }) {
  return (
    <figure className="block" id={figure.id} style={style}>
      <Html className="drawn drawn-w" html={figure.wide + figure.narrow} />
      <figcaption>
        <b>{figure.number === null ? `${figure.title}.` : `Figure ${figure.number}. ${figure.title}.`}</b>{' '}
        <Html as="span" html={figure.caption.html} />
      </figcaption>
    </figure>
  )
}
