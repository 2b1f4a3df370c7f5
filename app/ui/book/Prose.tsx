import type { CSSProperties } from 'react'
import { Html } from '@/app/ui/Html'

export function Prose({ html, style }: { html: string; style?: CSSProperties | undefined }) {
  if (!/^<(table|pre)\b/.test(html))
    return (
      <div className="read block" style={style}>
        <Html html={html} />
      </div>
    )
  // What is wider than the page scrolls by itself, and the keyboard must be able to reach it for that.
  return (
    <div
      className="read block block-wide"
      style={style}
      role="region"
      aria-label={html.startsWith('<table') ? 'Table' : 'Code'}
      tabIndex={0}
    >
      <Html html={html} />
    </div>
  )
}
