import { Html } from './Html'

/** HTML of a question or an answer: what may be wider than the sheet scrolls in its own box, within the keyboard's reach. */
export function StudyHtml({ html, className }: { html: string; className: string }) {
  return <Html className={className} html={withScrollers(html)} />
}

function withScrollers(html: string): string {
  return html
    .replace(/<table\b[^]*?<\/table>/g, (table) => scroller('Table', table))
    .replace(/<pre\b[^]*?<\/pre>/g, (code) => scroller('Code', code))
}

function scroller(label: string, html: string): string {
  return `<div class="scroller" tabindex="0" role="group" aria-label="${label}">${html}</div>`
}
