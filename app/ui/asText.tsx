import type { ReactElement } from 'react'

// A static import of it is refused where server components are built.
const { renderToStaticMarkup } = await import('react-dom/server')

/**
 * What is inside of an element, as React writes it but as one text: `<svg {...asText(<svg>…</svg>)} />`. A page of charts
 * and tables has thousands of elements, each of which would be written three times, as HTML and twice in what the browser
 * is told of the page (docs/decisions/021). For what is only looked at and read: no state, no effect, and no `Link`,
 * unless the element is `Routed`.
 */
export function asText(whole: ReactElement): { dangerouslySetInnerHTML: { __html: string } } {
  const html = renderToStaticMarkup(whole)
  return { dangerouslySetInnerHTML: { __html: html.slice(html.indexOf('>') + 1, html.lastIndexOf('<')) } }
}
