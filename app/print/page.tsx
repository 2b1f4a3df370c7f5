import type { Metadata } from 'next'
import type { Block, DeckIndex, Page } from '@/lib/deck'
import { currentDeck } from '@/lib/study'
import { BlockBody } from '@/app/ui/book/Blocks'
import { PrintButton } from '@/app/ui/book/PrintButton'
import '../styles/figures.css'

export const metadata: Metadata = { title: 'The whole book' }

/** The whole book on one page, for paper: contents, then every page in its order, without what is asked. */
export default async function PrintedBook() {
  const deck = await currentDeck()
  const { pages } = deck.deck
  return (
    <>
      <header className="page-head">
        <h1>The whole book</h1>
        <PrintButton />
      </header>
      <nav className="printed-contents" aria-label="Contents">
        {chaptersOf(pages).map(([chapter, parts]) => (
          <section key={chapter}>
            <h2>{chapter}</h2>
            <ol>
              {parts.map(({ slug, number, title }) => (
                <li key={slug}>
                  <span className="ref num">{number}</span>
                  <a href={`#${slug}`}>{title}</a>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
      {pages.map((page) => (
        <PrintedPage key={page.slug} page={page} deck={deck} />
      ))}
    </>
  )
}

function chaptersOf(pages: readonly Page[]): [string, Page[]][] {
  const chapters = new Map<string, Page[]>()
  for (const page of pages) {
    const name = `${page.chapter.number} ${page.chapter.title}`.trim()
    chapters.set(name, [...(chapters.get(name) ?? []), page])
  }
  return [...chapters]
}

function PrintedPage({ page, deck }: { page: Page; deck: DeckIndex }) {
  return (
    <article className="printed-page" id={page.slug}>
      <header>
        <span className="section-no num">{page.number}</span>
        <h1>{page.title}</h1>
      </header>
      <div className="article">
        {page.blocks.map((block, i) => (
          <BlockBody key={i} block={anchoredIn(page, block)} deck={deck} still />
        ))}
      </div>
    </article>
  )
}

/** 'Remember' stands on every page: on the common one its anchor carries the page's name. */
function anchoredIn(page: Page, block: Block): Block {
  return block.kind === 'heading' ? { ...block, anchor: `${page.slug}--${block.anchor}` } : block
}
