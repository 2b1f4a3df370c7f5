import { beforeAll, describe, expect, test } from 'vitest'
import type { DeckSearch } from '@/lib/deck/search'
import { searchDeck } from '@/lib/deck/search'
import { compileFiles } from '@/tests/support/book'

const book = {
  '4.9-momentum.md': `---
title: Momentum
covers: ["4.9"]
---

A heavy ball rolls on where the slope has changed.

## Nesterov's look-ahead

Asks for the gradient where the ball will be.

\`\`\`card
id: momentum-velocity
front: What does $\\beta_1$ weigh?
back: The running mean of gradients.
\`\`\`
`,
  '5.3-f1.md': `---
title: F1-score
covers: ["5.3"]
---

$F_1$ is the harmonic mean of precision and recall.
`,
}

let search: DeckSearch
beforeAll(async () => {
  search = searchDeck((await compileFiles(book)).deck)
})
const found = (query: string) => search.find(query, 10).map(({ kind, id, anchor }) => [kind, id, anchor])

describe('search over a deck', () => {
  test('a title comes first, its formula is found by plain letters', () => {
    expect(found('f1')[0]).toEqual(['page', 'f1', null])
  })
  test('the beginning of a word is enough', () => {
    expect(found('mome')[0]).toEqual(['page', 'momentum', null])
  })
  test.each(['momentun', 'momntum', 'mometnum'])('a slip of the keyboard: %s', (query) => {
    expect(found(query)[0]).toEqual(['page', 'momentum', null])
  })
  test('a headed part is found with its anchor', () => {
    expect(found('nesterov')[0]).toEqual(['page', 'momentum', 'nesterovs-look-ahead'])
  })
  test('a section number finds its page', () => {
    expect(found('5.3')[0]).toEqual(['page', 'f1', null])
  })
  test('a card is found by its symbol and by its answer, which is not shown', () => {
    expect(found('beta1')).toContainEqual(['card', 'momentum-velocity', 'nesterovs-look-ahead'])
    const [hit] = search.find('running mean', 10)
    expect(hit?.id).toBe('momentum-velocity')
    expect(JSON.stringify(hit)).not.toContain('running')
  })
  test('what occurs nowhere is not found', () => {
    expect(found('zebra')).toEqual([])
    expect(found('')).toEqual([])
    expect(found('$$\\{}"`*(')).toEqual([])
  })
})
