/** The door to KaTeX. Formulas are typeset when content compiles or on the server, never in the browser. */
import katex from 'katex'

export interface MathProblem {
  tex: string
  message: string
  /** Character of the formula where it went wrong, from 0, where KaTeX says so. */
  at: number | null
}

interface Typeset {
  readonly html: string
  readonly problem: MathProblem | null
}

/** A page says the same formula again in its cards, and in what is derived from it. */
const known = new Map<string, Typeset>()
const mostKnown = 2000

/** HTML (hidden from assistive technology) with MathML (read by it). A formula that fails is shown as its source. */
export function typeset(tex: string, display: boolean): Typeset {
  const id = `${display} ${tex}`
  const before = known.get(id)
  if (before) return before
  const made = typesetAnew(tex, display)
  if (known.size >= mostKnown) known.clear()
  known.set(id, made)
  return made
}

function typesetAnew(tex: string, display: boolean): Typeset {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 40,
      maxExpand: 500,
    })
    return { html: display ? displayBlock(html, tex) : html, problem: null }
  } catch (error) {
    return { html: `<code class="math-error">${escapeHtml(tex)}</code>`, problem: toProblem(tex, error) }
  }
}

/** A wide formula scrolls in its own box, which therefore takes the focus and has a name. */
function displayBlock(html: string, tex: string): string {
  return `<div class="math-block" tabindex="0" role="group" aria-label="${escapeHtml(`Formula: ${speak(tex)}`)}">${html}</div>`
}

/** Commands that have a sign everybody can read; of the others, the Greek letters above all, the name is said. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', propto: '∝', ll: '≪', gg: '≫' },
  ...{ to: '→', rightarrow: '→', Rightarrow: '⇒', mapsto: '↦', in: '∈', infty: '∞', partial: '∂', nabla: '∇' },
  ...{ pm: '±', odot: '⊙', mid: '|', ldots: '…', dots: '…', cdots: '…', lVert: '‖', rVert: '‖', top: 'T' },
}

/** A formula's source in plainer words, for labels where MathML cannot stand. */
export function speak(tex: string): string {
  return tex
    .replace(/\\(?:text|mathrm|mathbf|operatorname|mathbb|mathcal|boldsymbol)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1) over ($2)')
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, 'square root of ($1)')
    .replace(/\\(?:left|right|big|Big|bigl|bigr|,|;|!|quad|qquad|displaystyle)\b|\\[,;!:]/g, ' ')
    .replace(/\\(?:cdot|times)\b/g, ' times ')
    .replace(/\\hat\s*\{?([A-Za-z])\}?/g, '$1 hat')
    .replace(/\\bar\s*\{?([A-Za-z])\}?/g, '$1 bar')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => ` ${SIGNS[name] ?? name} `)
    .replace(/\^\s*(?:\{([^{}]*)\}|([A-Za-z]{2,}|\S))/g, (_, group?: string, one?: string) => power(group ?? one ?? ''))
    .replace(/_\s*(?:\{([^{}]*)\}|([A-Za-z]{2,}|\S))/g, ' $1$2 ')
    .replace(/[{}&\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[)\],.;:])|(?<=[([]) /g, '')
    .trim()
}

function power(exponent: string): string {
  const words: Record<string, string> = { 2: 'squared', T: 'transposed' }
  return ` ${words[exponent.trim()] ?? `to the ${exponent}`} `
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function toProblem(tex: string, error: unknown): MathProblem {
  if (!(error instanceof katex.ParseError)) return { tex, message: 'it cannot be typeset', at: null }
  // KaTeX's message repeats the source with combining underlines; what is wrong stands before ' at position'.
  const message = error.message.replace(/^KaTeX parse error: /, '').replace(/ at (position|end of input)[\s\S]*$/, '')
  return { tex, message, at: typeof error.position === 'number' ? error.position : null }
}
