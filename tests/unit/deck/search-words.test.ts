import { describe, expect, test } from 'vitest'
import { excerpt, markWords, readable, wordsOf } from '@/lib/deck/search/words'

const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('words of a text', () => {
  test.each([
    ['What is $F_1$?', ['what', 'is', 'f1']],
    ['F₁-score', ['f1', 'score']],
    ['β₂ and η', ['beta2', 'and', 'eta']],
    [String.raw`\beta_2 and \eta`, ['beta2', 'and', 'eta']],
    [String.raw`\frac{\partial L}{\partial w_{t}}`, ['partial', 'l', 'partial', 'wt']],
    ['section 4.9.4, k-means', ['section', '4.9.4', 'k', 'means']],
    ['Kullback–Leibler naïve', ['kullback', 'leibler', 'naive']],
  ])('%s', (given, words) => {
    expect(wordsOf(given)).toEqual(words)
  })
})

describe('marking', () => {
  test('marks whole words as they stand and loses nothing', () => {
    const pieces = markWords('The F₁-score is harmonic.', new Set(['f1', 'harmonic']))
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['F₁', 'harmonic'])
    expect(text(pieces)).toBe('The F₁-score is harmonic.')
  })

  test('an excerpt begins near the word, at a word, and says what was left out', () => {
    const long = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`.trim()
    const shown = text(excerpt(long, new Set(['needle']), 60))
    expect(shown).toContain('needle')
    expect(shown).toMatch(/^… before/)
    expect(shown).toMatch(/ …$/)
    expect(shown.length).toBeLessThanOrEqual(66)
  })
})

test.each([
  [String.raw`about \frac{\eta}{2} per step`, 'about η/2 per step'],
  [String.raw`\sqrt{1 + r^2} \le \beta_1`, '√1 + r^2 ≤ β_1'],
  ['plain words stay', 'plain words stay'],
])('a formula in a line of text: %s', (source, shown) => {
  expect(readable(source)).toBe(shown)
})
