import { Fragment, type CSSProperties } from 'react'
import type { Block, DeckIndex, Page } from '@/lib/deck'
import type { PageView } from '@/lib/study/types'
import { data } from './data'
import { Figure } from './Figure'
import { Heading } from './Heading'
import { Note } from './Note'
import { Prose } from './Prose'

/** The page's head has the first row. */
const firstRow = 2

/**
 * The blocks of a page, one a row of the grid, and the notes in a second column. A note reaches down to the next one, so
 * that a long one takes the room beside the blocks below and does not push them apart.
 */
export function Blocks({ deck, page, view }: { deck: DeckIndex; page: Page; view: PageView }) {
  return page.blocks.map((block, i) => {
    const known = block.items.flatMap((id) => {
      const item = deck.item(id)
      const memory = item && view.memories[item.id]
      return item && memory ? [{ item, memory }] : []
    })
    const row = i + firstRow
    const after = page.blocks.findIndex((later, k) => k > i && later.items.length > 0)
    const span = (after < 0 ? page.blocks.length : after) - i
    const beside = offsetOf(block, page.blocks[i - 1])
    return (
      <Fragment key={i}>
        <BlockBody block={block} deck={deck} style={data({ '--row': row })} />
        {known.length > 0 && (
          <Note known={known} today={view.day} style={data({ '--row': row, '--span': span, '--beside': beside })} />
        )}
      </Fragment>
    )
  })
}

/** Rows that the note beside the page's head may take. */
export function headSpan(page: Page): number {
  const first = page.blocks.findIndex((block) => block.items.length > 0)
  return (first < 0 ? page.blocks.length : first) + 1
}

export function BlockBody({
  block,
  deck,
  style,
  still = false,
}: {
  block: Block
  deck: DeckIndex
  style?: CSSProperties | undefined
  /** As on paper. */
  still?: boolean
}) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} style={style} />
    case 'figure': {
      const figure = deck.figure(block.figure)
      return figure ? <Figure figure={figure} style={style} still={still} /> : null
    }
    case 'prose':
      return <Prose html={block.html} style={style} />
  }
}

/** How far below the upper edge of its row a block begins, so that its note begins there too. */
function offsetOf(block: Block, before: Block | undefined): string {
  if (block.kind === 'figure') return 'var(--space-6)'
  if (block.kind === 'heading') return 'var(--space-7)'
  return before?.kind === 'heading' ? 'calc(var(--space-3) + 0.4rem)' : 'calc(var(--space-4) + 0.4rem)'
}
