/** What can be found in a deck: pages, their headed parts, items and figures. */
import type { Deck, Item, Page } from '../schema'

export interface Entry {
  /** Unique among all entries. */
  key: string
  kind: 'page' | 'card' | 'choice' | 'order' | 'exercise' | 'figure'
  /** Slug, or id of the item or figure. */
  id: string
  title: string
  /** The title with typeset mathematics, where it has any. */
  titleHtml: string | null
  /** What stands there; for an item what it asks, never its answer. */
  text: string
  /** Words that find it but are not shown: the answer of a card, the steps of an exercise. */
  hidden: string
  page: string
  number: string
  anchor: string | null
}

export function entriesOf(deck: Deck): Entry[] {
  const pages = new Map(deck.pages.map((page) => [page.slug, page]))
  const figures = deck.figures.map((figure): Entry => {
    const number = figure.number ?? pages.get(figure.page)?.number ?? ''
    const title = figure.number ? `Figure ${figure.number}: ${figure.title}` : figure.title
    const { id, page, caption, alt } = figure
    const entry = { kind: 'figure' as const, id, title, titleHtml: null, text: caption.text, hidden: alt, page, number }
    return { ...entry, key: `figure ${id}`, anchor: id }
  })
  return [...deck.pages.flatMap(partsOf), ...deck.items.map(itemEntry), ...figures]
}

/** A page, and an entry for each of its headings with the prose below it. */
function partsOf(page: Page): Entry[] {
  const start: Entry = {
    key: `page ${page.slug}`,
    kind: 'page',
    id: page.slug,
    title: page.title,
    titleHtml: null,
    text: '',
    hidden: [...page.covers, page.chapter.title, ...page.aliases].join(' '),
    page: page.slug,
    number: page.number,
    anchor: null,
  }
  const parts = [start]
  for (const block of page.blocks) {
    const current = parts.at(-1)!
    if (block.kind === 'prose') current.text = `${current.text} ${block.text}`.trim()
    else if (block.kind === 'heading')
      parts.push({
        ...start,
        key: `page ${page.slug}#${block.anchor}`,
        title: block.text.replace(/^[\d.]+\s+/, ''),
        text: '',
        hidden: `${page.title} ${block.number ?? ''}`,
        number: block.number ?? page.number,
        anchor: block.anchor,
      })
  }
  return parts
}

function itemEntry(item: Item): Entry {
  const { id, kind, page, section: number, anchor } = item
  return { key: `item ${id}`, kind, id, page, number, anchor, ...wordsOfItem(item) }
}

function wordsOfItem(item: Item): Pick<Entry, 'title' | 'titleHtml' | 'text' | 'hidden'> {
  switch (item.kind) {
    case 'card':
      return { title: item.front.text, titleHtml: typeset(item.front.html), text: '', hidden: item.back.text }
    case 'exercise':
      return { title: item.title, titleHtml: null, text: '', hidden: `${item.ask} ${item.steps.join(' ')}` }
    case 'choice':
    case 'order': {
      const answers = item.kind === 'choice' ? item.options : item.steps
      const hidden = answers.map(({ text }) => text.text).join(' ')
      return { title: item.question.text, titleHtml: typeset(item.question.html), text: '', hidden }
    }
  }
}

/** Null where plain words do as well. */
function typeset(html: string): string | null {
  return html.includes('class="katex') ? html.replace(/^<p>|<\/p>$/g, '') : null
}
