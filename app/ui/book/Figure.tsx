import type { CSSProperties } from 'react'
import type { Figure as FigureData } from '@/lib/deck'
import type { PlotDefinition } from '@/lib/figures'
import type { Drawing } from '@/lib/figures/live'
import { Html } from '@/app/ui/Html'
import { data } from './data'
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
        <Live definition={definition} start={{ wide, narrow, shown }} />
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

/** Imported where it is used, so that pages whose figures are all fixed do not load it. */
async function Live(props: { definition: PlotDefinition; start: Drawing }) {
  const { LiveFigure } = await import('./live/LiveFigure')
  return <LiveFigure {...props} />
}
