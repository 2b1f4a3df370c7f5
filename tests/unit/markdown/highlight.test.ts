import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')

describe('code blocks', () => {
  test('Python is marked by what its words are', () => {
    const html = renderMarkdown(fence('python', 'import torch  # once\nx = 0.5'))
    expect(html).toContain('<span class="token-keyword">import</span>')
    expect(html).toContain('<span class="token-comment"># once</span>')
    expect(html).toContain('<span class="token-constant">0.5</span>')
  })

  test('the code itself stays as it was written, HTML in it included', () => {
    const code = 'if a < b & c:\n    print("<script>alert(1)</script>")\n\n\tdone()'
    const html = renderMarkdown(fence('python', code))
    expect(wordsOf(html).trim()).toBe(code)
    expect(html).not.toContain('<script')
  })

  test('an unknown language and none at all stay plain', () => {
    expect(renderMarkdown(fence('klingon', 'import x'))).toBe(
      '<pre><code class="language-klingon">import x\n</code></pre>',
    )
    expect(renderMarkdown(fence('', 'import x'))).toBe('<pre><code>import x\n</code></pre>')
  })

  test('no style is inline, so that the content policy and both themes hold', () => {
    expect(renderMarkdown(fence('python', 'def f(x: int) -> str:\n    return f"{x}"'))).not.toContain('style=')
  })
})
