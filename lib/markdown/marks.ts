/** `==highlights==` and Anki's `{{c1::gaps}}`: both become marked words in the reading text. */
import type { Paragraph, PhrasingContent } from 'mdast'

/** Marked words in a sentence. */
export interface Mark {
  type: 'mark'
  children: PhrasingContent[]
  position?: Paragraph['position']
  data?: { hName: 'mark' }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark
  }
  interface RootContentMap {
    mark: Mark
  }
}

type Fence = { fence: 'both' | 'open' | 'close'; text: string }
type Part = PhrasingContent | Fence
const isFence = (part: Part): part is Fence => 'fence' in part

/** A gap's end takes its hint along: `{{c1::word::hint}}`. */
const fences = /==|\{\{c\d+::|(?:::[^{}:]*)?\}\}/g

/** Pairs fences within one run of siblings: `==a *b* c==` becomes one mark. A fence without a partner stays text. */
export function markWords(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some((child) => child.type === 'text' && /==|\{\{c\d+::/.test(child.value))) return children
  const out: PhrasingContent[] = []
  let open: { at: number; fence: Fence } | null = null
  for (const part of children.flatMap(splitAtFences)) {
    if (!isFence(part)) out.push(part)
    else if (open === null) {
      if (part.fence !== 'close') open = { at: out.length, fence: part }
      out.push(asText(part))
    } else if (!closes(part, open.fence) || out.length === open.at + 1) {
      out.push(asText(part)) // '====' is no highlight
      if (closes(part, open.fence)) open = null
    } else {
      const inside = out.splice(open.at).slice(1)
      out.push({ type: 'mark', children: inside, data: { hName: 'mark' } })
      open = null
    }
  }
  return out
}

const closes = (part: Fence, open: Fence) => part.fence === (open.fence === 'both' ? 'both' : 'close')
const asText = ({ text }: Fence): PhrasingContent => ({ type: 'text', value: text })

function splitAtFences(node: PhrasingContent): Part[] {
  if (node.type !== 'text' || !/==|\{\{c\d+::|\}\}/.test(node.value)) return [node]
  const parts: Part[] = []
  let end = 0
  const push = (value: string) => {
    if (value !== '') parts.push({ type: 'text', value })
  }
  for (const { 0: text, index } of node.value.matchAll(fences)) {
    push(node.value.slice(end, index))
    parts.push({ fence: text === '==' ? 'both' : text.startsWith('{{') ? 'open' : 'close', text })
    end = index + text.length
  }
  push(node.value.slice(end))
  return parts
}
