import type { CSSProperties } from 'react'
import type { Figure as FigureData } from '@/lib/deck'
import type { PlotDefinition } from '@/lib/figures'
import { Html } from '@/app/ui/Html'
import { data } from './data'
import { LiveFigure } from './live/LiveFigure'
import { Numbers } from './live/Numbers'

/** A figure with its caption. It was drawn for two widths, and the container shows the one that fits. */
export function Figure({
  figure,
  style,
  still = false,
}: {
  figure: FigureData
  style?: CSSProperties | undefined
  /** As on paper: nothing in it can be changed. */
  still?: boolean
}) {
  const { wide, narrow, shown, room } = figure
  // The compiler has put it there as `lib/figures` reads it.
  const definition = still ? null : (figure.definition as PlotDefinition | null)
  const kept = room && data({ '--room-wide': `${room.wide}px`, '--room-narrow': `${room.narrow}px` })
  return (
    <figure className="block" id={figure.id} style={{ ...style, ...kept }}>
      {definition ? (
        <LiveFigure definition={definition} start={{ wide, narrow, shown }} />
      ) : (
        <>
          <Html className="drawn drawn-w" html={wide + narrow} />
          <Numbers shown={shown} />
        </>
      )}
      <figcaption>
        <b>{figure.number === null ? `${figure.title}.` : `Figure ${figure.number}. ${figure.title}.`}</b>{' '}
        <Html as="span" html={figure.caption.html} />
      </figcaption>
    </figure>
  )
}
