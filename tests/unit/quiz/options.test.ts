import { describe, expect, test } from 'vitest'
import { indexDeck } from '@/lib/deck'
import { linkOf, pagesOf, QUIZ_KINDS, readLink, readSeed, scopeOf, type Asked } from '@/lib/quiz'
import { smallDeck } from '@/tests/integration/support/deck'

const deck = indexDeck(smallDeck())
const asked: Asked = {
  seed: 'k3f9',
  deck: 'abc',
  chapters: ['4', '5'],
  pages: ['relu'],
  count: 12,
  minutes: 20,
  mix: ['choice', 'order'],
  feedback: 'end',
}
const queryOf = (link: string) => Object.fromEntries(new URL(link, 'http://x').searchParams)

describe('a link', () => {
  test('says all there is to say, and is read back', () => {
    const link = linkOf(asked)
    expect(link).toBe('/quiz?seed=k3f9&chapters=4,5&pages=relu&n=12&minutes=20&mix=choice,order&feedback=end&deck=abc')
    expect(readLink(queryOf(link))).toEqual(asked)
  })
  test('without a seed it names no deck', () => {
    expect(linkOf({ ...asked, seed: null, pages: [], minutes: null })).toBe(
      '/quiz?chapters=4,5&n=12&mix=choice,order&feedback=end',
    )
  })
  test('what makes no sense is as usual', () => {
    expect(readLink({ seed: '<b>', n: '0', minutes: '-3', mix: 'essay', feedback: 'never' })).toEqual({
      seed: null,
      deck: null,
      chapters: [],
      pages: [],
      count: 10,
      minutes: null,
      mix: QUIZ_KINDS,
      feedback: 'each',
    })
    expect(readLink({ n: '101', minutes: '301' })).toMatchObject({ count: 10, minutes: null })
  })
})

test('a seed told from mouth to mouth', () => {
  expect(readSeed(' K3F9 ')).toBe('k3f9')
  expect(['', '-a', 'a b', 'x'.repeat(33)].map(readSeed)).toEqual([null, null, null, null])
})

test('whole chapters by their number, other pages one by one', () => {
  expect(pagesOf(deck, { chapters: [], pages: ['words', 'letters', 'nowhere'] })).toEqual(['letters', 'words'])
  expect(scopeOf(deck, ['words', 'letters'])).toEqual({ chapters: [], pages: ['letters', 'words'] })
  expect(scopeOf(deck, ['words', 'letters', 'numbers'])).toEqual({ chapters: ['1'], pages: [] })
})
