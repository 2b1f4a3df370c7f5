import { expect, test } from 'vitest'
import type { CardItem } from '@/lib/deck'
import { compareTyped, isTypable } from '@/lib/quiz'

test.each([
  ['saddle point', 'Saddle  Point'],
  ['saddle point', 'saddle-point'],
  ['zero-centred', 'zero centred'],
  ['the prevalence', 'prevalence'],
  ['gate', 'a gate'],
  ['raw scores', 'raw score'],
  ['class', 'classes'],
  ['2/fan-in', '2 / fan in'],
  ['−0.17', '-0.17'],
  ['−0.17', '-.170'],
  ['−1 and +1', '-1 and +1'],
  ['one', '1'],
  ['1', 'one'],
  ['50%', '0.5'],
  ['σ₁', 'sigma_1'],
  ['n²', 'n^2'],
  ['2 × n', '2n'],
  ['naïve', 'naive'],
  ["Bessel's correction", 'Bessels correction'],
  ['Quantisation', 'quantization'],
  ['Post-training quantisation', 'post training quantization'],
  ['General AI (AGI)', 'AGI'],
  ['General AI (AGI)', 'general AI'],
  ['General AI (AGI)', 'General AI (AGI)'],
])('%s is right written as %s', (expected, typed) => {
  expect(compareTyped(expected, typed)).toBe('right')
})

test.each([
  // One letter replaced, left out, put in, exchanged with the next.
  ['quadratic', 'quadratec'],
  ['affine', 'afine'],
  ['linear', 'lineaar'],
  ['saddle point', 'sadlde point'],
  // Two, in a long word.
  ['standard deviation', 'standard deviatoin'],
  ['Matthews correlation coefficient (MCC)', 'Mathews correlation coefficient'],
])('%s written as %s is almost right', (expected, typed) => {
  expect(compareTyped(expected, typed)).toBe('almost')
})

test.each([
  ['', 'prediction'],
  ['truth', 'prediction'],
  // Short words differ by a letter and mean another thing.
  ['gate', 'rate'],
  ['mean', 'lean'],
  // So do these: another first letter, or two letters in a short word.
  ['precision', 'decision'],
  ['increase', 'decrease'],
  ['maximum', 'minimum'],
  ['overfitting', 'underfitting'],
  // And words in which a letter is all the difference.
  ['Micro-F1', 'macro-F1'],
  ['Type I error', 'type II error'],
  ['Top-k sampling', 'top-p sampling'],
  ['Encoder layer', 'decoder layer'],
  ['Parameter', 'hyperparameter'],
  // Two words with a slip each are two slips.
  ['standard deviation', 'standart deviatoin'],
  // A digit is no slip of the pen.
  ['rank 1 matrix', 'rank 2 matrix'],
  ['−0.17', '0.17'],
  ['−0.17', '-0.18'],
  ['10', '100'],
])('%s written as %s is wrong', (expected, typed) => {
  expect(compareTyped(expected, typed)).toBe('wrong')
})

const card = (text: string, form: CardItem['form'] = 'cloze') => ({ form, back: { markdown: text, html: text, text } })

test.each(['affine', 'the standard deviation', '2/fan-in', '−1 and +1', 'saddle point', '−0.17'])(
  'a gap for %s is typed',
  (text) => {
    expect(isTypable(card(text))).toBe(true)
  },
)

test.each([
  'a validation loss that rises',
  'right on average (unbiased), as a rule',
  'precision, recall',
  '\\sum_i x_i',
  '',
])('a gap for %s is not', (text) => {
  expect(isTypable(card(text))).toBe(false)
})

test('a term asked for by its meaning is typed as well, any other card is not', () => {
  expect(isTypable(card('Rational agent', 'reverse'))).toBe(true)
  expect(isTypable(card('Rational agent', 'term'))).toBe(false)
  expect(isTypable(card('affine', 'basic'))).toBe(false)
})
