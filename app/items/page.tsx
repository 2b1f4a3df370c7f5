import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import type { DeckIndex } from '@/lib/deck'
import type { MarkedItem } from '@/lib/study'
import { contextOf, currentDeck, getMarked } from '@/lib/study'
import { itemPath, kindName, questionText } from '@/app/ui/book/words'
import '../styles/item-page.css'

export const metadata: Metadata = { title: 'Marked items' }

const groups = [
  {
    name: 'Set aside as forgotten too often',
    hint: 'They come back when you bring them back on their page.',
    has: ({ suspendedBy }: MarkedItem) => suspendedBy === 'leech',
  },
  {
    name: 'Set aside by you',
    hint: 'Not asked until you bring them back; their memory stays.',
    has: ({ suspendedBy }: MarkedItem) => suspendedBy === 'hand',
  },
  { name: 'Flagged', hint: null, has: ({ mark }: MarkedItem) => mark.flagged },
  { name: 'With a note', hint: null, has: ({ mark }: MarkedItem) => mark.note !== '' },
]

/** What was flagged, written on or set aside, so that it is found again. */
export default async function MarkedPage() {
  const [marked, deck] = await Promise.all([getMarked(contextOf(await headers())), currentDeck()])
  return (
    <div className="item-page">
      <header className="page-head">
        <h1>Marked items</h1>
      </header>
      {marked.length === 0 && (
        <p className="read">
          Nothing is flagged, set aside or written on. Each item has a page where you can do so: it opens from the lists
          under a page of the book, from the search, and from the card in a session.
        </p>
      )}
      {groups.map(({ name, hint, has }) => {
        const found = marked.filter(has)
        return (
          found.length > 0 && (
            <section key={name} aria-label={name}>
              <h2>
                {name} <span className="small num">{found.length}</span>
              </h2>
              {hint && <p className="small">{hint}</p>}
              <ul className="marked-list">
                {found.map((one) => (
                  <Row key={one.id} marked={one} deck={deck} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

function Row({ marked: { id, mark }, deck }: { marked: MarkedItem; deck: DeckIndex }) {
  const item = deck.item(id)
  if (!item) return null
  return (
    <li>
      <Link href={itemPath(id)}>{questionText(item)}</Link>
      <span className="small">
        {deck.page(item.page)?.title}, {kindName(item)}
      </span>
      {mark.note !== '' && <span className="small marked-note">{mark.note}</span>}
    </li>
  )
}
