import { describe, expect, test } from 'vitest'
import { indexDeck, type Page } from '@/lib/deck'
import { around, edgesAmong, mentioning } from '@/lib/study/concepts/graph'

function page(slug: string, requires: string[], text = ''): Page {
  const place = { order: 1, number: '1', chapter: { number: '1', title: 'C' }, covers: [], file: `${slug}.md` }
  const blocks: Page['blocks'] = [{ kind: 'prose', html: text, text: '', items: [] }]
  return { slug, aliases: slug === 'sgd' ? ['descent'] : [], title: slug, requires, blocks, items: [], ...place }
}
const link = (slug: string) => `<p>see <a href="/book/${slug}">it</a></p>`
/**
 * loss → sgd → momentum → adam → schedules → warmup, loss → sgd → rmsprop → adam, and adam names sgd as well, by an
 * earlier name.
 */
const pages = [
  page('calculus', []),
  page('loss', ['calculus'], link('adam#bias')),
  page('sgd', ['loss']),
  page('momentum', ['sgd'], link('sgd')),
  page('rmsprop', ['descent']),
  page('adam', ['momentum', 'rmsprop', 'descent'], link('adam') + link('descent')),
  page('schedules', ['adam']),
  page('warmup', ['schedules', 'adam']),
  page('apart', []),
]
const deck = indexDeck({ format: 1, hash: '01', pages, items: [], figures: [], sections: [] })
const at = (slug: string) => deck.page(slug)!

describe('the graph around a page', () => {
  test('reaches two steps back and one forward, by the shortest way', () => {
    expect(Object.fromEntries(around(deck, at('adam')))).toEqual({
      adam: 0,
      momentum: -1,
      rmsprop: -1,
      sgd: -1,
      loss: -2,
      schedules: 1,
      warmup: 1,
    })
    expect(Object.fromEntries(around(deck, at('apart')))).toEqual({ apart: 0 })
  })

  test('leaves out what follows from two other edges', () => {
    // sgd → adam follows from sgd → momentum → adam; adam → warmup from adam → schedules → warmup.
    expect(
      edgesAmong(deck, new Set(around(deck, at('adam')).keys()))
        .map((edge) => edge.join(' '))
        .sort(),
    ).toEqual([
      'adam schedules',
      'loss sgd',
      'momentum adam',
      'rmsprop adam',
      'schedules warmup',
      'sgd momentum',
      'sgd rmsprop',
    ])
    // Where what lies between is not in the graph, the edge is needed.
    expect(edgesAmong(deck, new Set(['sgd', 'adam']))).toEqual([['sgd', 'adam']])
  })

  test('pages that speak of it, under whatever name, itself left out', () => {
    expect(mentioning(deck, at('sgd')).map(({ slug }) => slug)).toEqual(['momentum', 'adam'])
    expect(mentioning(deck, at('adam')).map(({ slug }) => slug)).toEqual(['loss'])
  })
})
