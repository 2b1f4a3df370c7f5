import { describe, expect, test } from 'vitest'
import { drawing, escapeXml, round, textAt } from '@/lib/figures/svg'
import { textWidth } from '@/lib/figures/text-width'

test('text and attributes are escaped, and characters XML forbids are dropped', () => {
  expect(escapeXml(`<b>"P & Q"</b> it's\u0000`)).toBe('&#60;b&#62;&#34;P &#38; Q&#34;&#60;/b&#62; it&#39;s')
  expect(drawing('wide', 10, 10, 'a "b" <script>', [])).toContain('aria-label="a &#34;b&#34; &#60;script&#62;"')
  expect(textAt(0, 0, '</text><script>alert(1)</script>')).not.toContain('<script')
})

test('numbers are written in tenths', () => {
  expect([1 / 3, 2, -0.04, 199.96].map(round)).toEqual(['0.3', '2', '0', '200'])
})

describe('sub- and superscripts', () => {
  test('become small digits, shifted and shifted back', () => {
    // 13 px: 0.2 · 13 = 2.6 down, then the same up again.
    expect(textAt(0, 0, 'F₁ ≤ 1')).toBe(
      '<text x="0" y="0">F<tspan dy="2.6" font-size="10">1</tspan><tspan dy="-2.6"> ≤ 1</tspan></text>',
    )
  })

  test('are narrower than full digits', () => {
    // Advances of Source Sans 3 semibold: F 510, 1 513 of 1000.
    expect(textWidth('F1')).toBeCloseTo(((510 + 513) / 1000) * 13, 9)
    expect(textWidth('F₁')).toBeCloseTo(((510 + 513 * 0.77) / 1000) * 13, 9)
  })
})
