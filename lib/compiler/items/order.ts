/** `order` blocks to items. */
import type { OrderItem } from '@/lib/deck'
import type { OrderDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import { base, richText, type Setting } from './base'

export function orderItem(setting: Setting, block: YamlBlock, line: number, order: OrderDefinition): OrderItem {
  const { id, aliases, concept, question, steps, note } = order
  return {
    ...base(setting, line, id, { aliases, concept, seen: [question, steps, note] }),
    kind: 'order',
    question: richText(setting, block.place(['question']), question),
    steps: steps.map(({ text, because }, i) => ({
      text: richText(setting, block.place(['steps', i, 'text']), text, true),
      because: because === undefined ? null : richText(setting, block.place(['steps', i, 'because']), because),
    })),
    note: note === undefined ? null : richText(setting, block.place(['note']), note),
  }
}
