/** Links and marks of wikis and of Pandoc: `[[page#heading|words]]`, `![[picture.png]]`, `{#id .class}`, `^[note]`. */
import { slug as anchorOf } from 'github-slugger'
import { slugOfName } from '../parse/names'
import { outsideFormulas } from './mask'
import { picture } from './tags'

export function readLinks(source: string): string {
  return outsideFormulas(source, (text) =>
    withoutAttributes(text)
      .replace(/^[ \t]*(?:[-*]|1\.)?[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|\{:\s*toc\s*\})[ \t]*$/gim, '')
      .replace(/(!?)\[\[([^[\]\n]+)\]\]/g, (found, embeds: string, inner: string) => wikiLink(found, embeds, inner))
      .replace(
        /\]\((?![a-z]+:)(?:[^()\s#]*\/)?([^()\s#/]+)\.mdx?(#[^()\s]*)?\)/gi,
        (_, name: string, anchor?: string) => `](${slugOfName(decoded(name))}${anchor ?? ''})`,
      )
      .replace(/\^\[([^[\]]+)\]/g, ' ($1)')
      .replace(/(?<=[\p{L}\p{N})])~(?!~)([^\s~]{1,6})~(?!~)/gu, '<sub>$1</sub>')
      .replace(/(?<=[\p{L}\p{N})])\^([^\s^[\]]{1,6})\^/gu, '<sup>$1</sup>')
      .replace(/^\*\[([^\]\n]+)\]:[ \t]*/gm, '**$1:** '),
  )
}

const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|bmp|pdf|mp4|webm|mp3|excalidraw|canvas|base)$/i

function wikiLink(found: string, embeds: string, inner: string): string {
  const [written = '', ...rest] = inner.split(/\\?\|/)
  const [name = '', anchor = ''] = written.split('#')
  const words = rest.join(' ').trim()
  if (/^\d+$/.test(name.trim())) return found
  if (pictureFile.test(name)) return embeds === '' ? words || name : picture(nameOfPicture(name))
  const page = name.trim().split('/').at(-1)!.replace(/\.md$/i, '')
  const label = words || page || anchor
  // A reference to one block of a page (#^a1b2c3) leads to the page.
  const place = anchor === '' || anchor.startsWith('^') ? '' : `#${anchorOf(anchor.trim())}`
  return page === '' ? `[${label}](${place || '#'})` : `[${label}](${slugOfName(page)}${place})`
}

/** `Linear%20models`, or as it stands where a sign of per cent is one. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A name that a program gave says nothing. */
function nameOfPicture(file: string): string {
  const name = file.split('/').at(-1)!.replace(pictureFile, '').replace(/[-_]+/g, ' ').trim()
  return /^(?:pasted image|screenshot|screen shot|image|img|untitled)?[\s\d.:]*$/i.test(name) ? '' : name
}

/** `# Heading {#id}`, `[link](x){target=_blank}`, `{: .class}`, `: Caption {#tbl-a}`. Our `{.no-card}` stays. */
function withoutAttributes(text: string): string {
  return text
    .replace(/^(#{1,6} .*?)[ \t]*\{(?!\.no-card)[#.:-][^{}\n]*\}[ \t]*$/gm, '$1')
    .replace(/^[ \t]*:[ \t]+(.*?)[ \t]*\{#[^{}\n]*\}[ \t]*$/gm, '*$1*')
    .replace(/(\]\([^()\n]*\)|\])\{(?!\.no-card)(?:[#.:][\w-]|[\w-]+=)[^{}\n]*\}/g, '$1')
    .replace(/[ \t]*\{:[^{}\n]*\}/g, (found) => (/^[ \t]*\{:\s*toc/.test(found) ? found : ''))
    .replace(/(\uE002)\s*\{#(?:eq|fig|tbl)-[^{}\n]*\}/g, '$1')
}
