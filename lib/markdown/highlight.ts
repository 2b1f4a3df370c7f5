/** Code in colour: Shiki names what a piece of code is, the page's style sheets say how that looks, in light and dark. */
import type { Element, ElementContent } from 'hast'
import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import diff from 'shiki/langs/diff.mjs'
import json from 'shiki/langs/json.mjs'
import python from 'shiki/langs/python.mjs'
import typescript from 'shiki/langs/typescript.mjs'
import yaml from 'shiki/langs/yaml.mjs'

const theme = createCssVariablesTheme({ name: 'epoch', variablePrefix: '--' })

let made: HighlighterCore | undefined
/** Made when the first piece of code comes: most pages have none. */
function highlighter(): HighlighterCore {
  made ??= createHighlighterCoreSync({
    themes: [theme],
    langs: [bash, diff, json, python, typescript, yaml],
    langAlias: { ts: 'typescript', js: 'typescript', javascript: 'typescript', py3: 'python', console: 'bash' },
    engine: createJavaScriptRegexEngine(),
  })
  return made
}

/** Milliseconds for a line; less would leave lines plain whenever the machine is busy, and make another deck of one book. */
const timeForLine = 30_000
/** Longer pieces, which nobody reads as code, stay plain. */
const longest = 20_000

/** Colours the code of a `pre` element in place; a language that is not known stays plain text. */
export function highlight(pre: Element): void {
  const code = pre.children[0]
  if (pre.children.length !== 1 || code?.type !== 'element' || code.tagName !== 'code') return
  const text = code.children[0]
  const language = languageOf(code)
  if (!language || text?.type !== 'text' || text.value.length > longest) return
  const { tokens } = highlighter().codeToTokens(text.value.replace(/\n$/, ''), {
    lang: language,
    theme: 'epoch',
    tokenizeTimeLimit: timeForLine,
  })
  const lines = tokens.map((line) => line.map(({ content, color }) => colored(content, color)))
  code.children = lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'text', value: '\n' }, ...line]))
}

function languageOf(code: Element): string | null {
  const classes = code.properties['className']
  const name = Array.isArray(classes) ? String(classes[0] ?? '').replace(/^language-/, '') : ''
  const known = highlighter()
  return known.getLoadedLanguages().includes(known.resolveLangAlias(name)) ? name : null
}

/** The theme's colours are variables, `var(--token-keyword)`: their names become classes, so that no style is inline. */
function colored(content: string, color: string | undefined): ElementContent {
  const name = /^var\(--(token-[a-z-]+)\)$/.exec(color ?? '')?.[1]
  const text = { type: 'text' as const, value: content }
  return name ? { type: 'element', tagName: 'span', properties: { className: [name] }, children: [text] } : text
}
