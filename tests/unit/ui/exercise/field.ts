import type { Field } from '@/app/ui/exercise/Part'

/** A field of a variant, a single number unless changes say otherwise. */
export function field(changes: Partial<Field> = {}): Field {
  return {
    name: 'f1',
    label: '$F_1$',
    labelHtml: '',
    labelText: 'F1',
    ask: null,
    askHtml: null,
    shape: 'number',
    size: { rows: 1, columns: 1 },
    rows: null,
    columns: null,
    tolerance: { kind: 'exact' },
    options: null,
    optionsHtml: null,
    unit: null,
    rule: '',
    ...changes,
  }
}
