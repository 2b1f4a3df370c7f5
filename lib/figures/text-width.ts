/** How wide a text will be, before any browser has drawn it: advance widths of Source Sans 3, weight 600, in 1/1000 em. */
const ascii = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
  513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
  657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
  507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
  255, 324, 513,
]
/** Letters of other scripts and signs: the mean, a little rounded up. */
const other = 580
/** Weight 400 is this much narrower. */
const normalWeight = 0.97

export const fontSize = 13
/** Subscripts and superscripts are set at this share of the size. */
export const scriptScale = 0.77

const scripts = new Map<string, { base: string; shift: 'sub' | 'super' }>()
const pairs = (from: string, to: string, shift: 'sub' | 'super') =>
  [...from].forEach((character, i) => scripts.set(character, { base: [...to][i] ?? character, shift }))
pairs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', '0123456789+−=()', 'sub')
pairs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', '0123456789+−=()', 'super')
pairs('ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ', 'aeoxhklmnpstijruv', 'sub')
pairs('ⁿⁱᵀᵃᵇᵏᵐᵗˣ', 'niTabkmtx', 'super')

export interface Part {
  text: string
  shift: 'none' | 'sub' | 'super'
}

/** Cuts a label at its Unicode sub- and superscripts, which few fonts draw alike: they are set as small digits instead. */
export function scriptParts(text: string): Part[] {
  const parts: Part[] = []
  for (const character of text) {
    const script = scripts.get(character)
    const shift = script?.shift ?? 'none'
    const last = parts.at(-1)
    if (last?.shift === shift) last.text += script?.base ?? character
    else parts.push({ text: script?.base ?? character, shift })
  }
  return parts
}

/** Width in pixels at 13 px. */
export function textWidth(text: string, weight: 'normal' | 'strong' = 'strong', size = fontSize): number {
  let units = 0
  for (const part of scriptParts(text)) {
    const scale = part.shift === 'none' ? 1 : scriptScale
    for (const character of part.text) units += advance(character) * scale
  }
  return (units / 1000) * size * (weight === 'strong' ? 1 : normalWeight)
}

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (character === '−') return 513
  if (/\p{Mark}/u.test(character)) return 0
  return ascii[code - 32] ?? (code > 0x2e80 ? 1000 : other)
}
