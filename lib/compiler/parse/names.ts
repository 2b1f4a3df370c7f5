/** What a page is called and where it stands: from its front matter, its file name and its first heading. */
import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { slug as slugOf } from 'github-slugger'
import { textOf } from '@/lib/markdown'
import type { FrontMatter } from './frontMatter'

export interface PageNames {
  slug: string
  title: string
  order: number
  number: string
  chapter: { number: string; title: string }
  covers: string[]
}

export function pageNames(file: string, matter: FrontMatter | null, tree: Root): PageNames {
  const parts = file.split('/')
  const stem = (parts.at(-1) ?? file).replace(/\.[^.]+$/, '')
  const numbered = numberedName.exec(stem)
  const slug = matter?.slug ?? slugOfName(stem)
  const covers = matter?.covers?.length ? matter.covers : matter?.order === undefined ? numbersOfHeadings(tree) : []
  const folder = parts.length > 1 ? chapterOfFolder(parts[0] ?? '') : { number: '', title: '' }
  const number = covers[0] ?? numbered?.[1] ?? ''
  return {
    slug,
    title: matter?.title ?? firstHeading(tree) ?? sentenceCase((numbered?.[2] ?? stem).replace(/[-_]+/g, ' ')),
    order: matter?.order ?? orderOfNumber(numbered?.[1] ?? ''),
    number,
    chapter: folder.number !== '' || folder.title !== '' ? folder : { number: number.split('.')[0] ?? '', title: '' },
    covers,
  }
}

const numberedName = /^(\d+(?:\.\d+)*)[-_. ]+(.+)$/

/** A page's name in addresses. Letters that do not fit into one (Cyrillic, Chinese) count through a digest of the name. */
export function slugOfName(stem: string): string {
  const name = (numberedName.exec(stem)?.[2] ?? stem).normalize('NFC')
  const latin = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const plain = slugOf(latin)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (!/[^\p{Script=Latin}\P{L}]/u.test(latin)) return plain || 'page'
  const digest = createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 8)
  return plain === '' ? `page-${digest}` : `${plain}-${digest}`
}

/** `4.9.1 From gradient descent …` to its number and title. `Chapter 4` counts as 4. */
export function sectionOfHeading(words: string): { number: string | null; title: string } {
  const chapter = /^chapter\s+(\d+)\b[\s.:–—-]*(.*)$/i.exec(words)
  if (chapter) return { number: chapter[1] ?? null, title: chapter[2] || words }
  const match = /^(\d+(?:\.\d+)+|\d+\.?)[.:]?\s+(?=\p{L})(.*)$/u.exec(words)
  return match
    ? { number: (match[1] ?? '').replace(/\.$/, ''), title: (match[2] ?? '').replace(/:$/, '') }
    : { number: null, title: words.replace(/:$/, '') }
}

function numbersOfHeadings(tree: Root): string[] {
  const numbers = tree.children.flatMap((node) => {
    const number = node.type === 'heading' ? sectionOfHeading(textOf(node)).number : null
    return number === null ? [] : [number]
  })
  return [...new Set(numbers)]
}

function firstHeading(tree: Root): string | null {
  // A note without a title is named by its file; its first heading, further down, is that of a part.
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'thematicBreak')
  const heading = tree.children.find((node) => node.type === 'heading' && (node.depth === 1 || node === first))
  return heading ? sectionOfHeading(textOf(heading)).title || null : null
}

/** `4-components` is chapter 4, Components. */
function chapterOfFolder(folder: string): { number: string; title: string } {
  const match = /^(\d+)[-_. ]+(.+)$/.exec(folder)
  return { number: match?.[1] ?? '', title: sentenceCase((match?.[2] ?? folder).replace(/[-_]+/g, ' ')) }
}

/** Pages without `order` follow their numbers: 4.9.3 → 4.0903. */
function orderOfNumber(number: string): number {
  return number === '' ? 1e6 : number.split('.').reduce((sum, part, i) => sum + Number(part) / 100 ** i, 0)
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
