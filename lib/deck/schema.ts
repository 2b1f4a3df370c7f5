/** The deck: what the compiler makes of the book and everything else reads. Plain data, immutable, named by its hash. */
import { z } from 'zod'

/** A text as its author wrote it, as sanitised HTML with typeset mathematics, and as plain words for search and labels. */
export const Rich = z.object({ markdown: z.string(), html: z.string(), text: z.string() })

const itemBase = {
  /** Written or derived from the meaning, never from position or wording: it carries the learner's history. */
  id: z.string(),
  /** Earlier ids whose history belongs to this item. */
  aliases: z.array(z.string()),
  /** Slug of its page. */
  page: z.string(),
  /** Number of the source section it belongs to ("4.9.4"), the page's own number where the page covers none. */
  section: z.string(),
  /** Anchor of the heading above it on the page, or null before the first heading. */
  anchor: z.string().nullable(),
  /** Items of one concept are siblings: not asked on the same day. */
  concept: z.string(),
  /** Made from plain Markdown rather than written as a block. */
  derived: z.boolean(),
  /** Hash of what the learner sees: tells an edit from a rename. */
  revision: z.string(),
  file: z.string(),
  line: z.int(),
}

export const CardItem = z.object({
  ...itemBase,
  kind: z.literal('card'),
  /** 'reverse' asks for the term of a meaning or the front of a two-way card. */
  form: z.enum(['basic', 'reverse', 'term', 'cloze', 'formula']),
  front: Rich,
  back: Rich,
  note: Rich.nullable(),
})

export const ChoiceItem = z.object({
  ...itemBase,
  kind: z.literal('choice'),
  question: Rich,
  /** Several options are right: 'choose all that apply'. */
  multiple: z.boolean(),
  options: z.array(z.object({ text: Rich, right: z.boolean(), because: Rich })),
})

/** Steps in their right order; they are asked in another. */
export const OrderItem = z.object({
  ...itemBase,
  kind: z.literal('order'),
  question: Rich,
  steps: z.array(z.object({ text: Rich, because: Rich.nullable() })),
  note: Rich.nullable(),
})

/** How close an answer must be: |x − key| ≤ max(relative · |key|, absolute), or exactly equal. */
export const Tolerance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact') }),
  z.object({ kind: z.literal('within'), relative: z.number(), absolute: z.number() }),
])

export const FieldDefinition = z.object({
  name: z.string(),
  label: z.string(),
  ask: z.string().nullable(),
  value: z.string(),
  tolerance: Tolerance,
  unit: z.string().nullable(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  rows: z.array(z.string()).nullable(),
  columns: z.array(z.string()).nullable(),
  // What came later has a default: attempts are kept with the definition they were drawn from.
  /** Templates of the options to choose from; in expressions an option is its place as written, from 0. */
  options: z.array(z.string()).nullable().default(null),
  /** The options are to be put in order. */
  rank: z.boolean().default(false),
  /** The options are shown in an order drawn from the seed. */
  shuffle: z.boolean().default(true),
  /** What is free by nature: the sign (of a vector, of each column of a matrix) or the order (of entries, of rows). */
  free: z.enum(['sign', 'rows']).nullable().default(null),
})

export const MistakeDefinition = z.object({
  id: z.string(),
  title: z.string(),
  /** Expression by field name. */
  values: z.record(z.string(), z.string()),
  /** Instead of `values`: expression by the name whose value it takes; everything behind it is computed anew. */
  instead: z.record(z.string(), z.string()).nullable().default(null),
  when: z.string().nullable(),
  soft: z.boolean(),
  because: z.string(),
})

/** An exercise type: expressions and templates, in the language of `lib/expression`. */
export const ExerciseItem = z.object({
  ...itemBase,
  kind: z.literal('exercise'),
  title: z.string(),
  given: z.array(z.object({ name: z.string(), draw: z.string() })),
  let: z.array(z.object({ name: z.string(), value: z.string() })),
  where: z.array(z.string()),
  ask: z.string(),
  fields: z.array(FieldDefinition),
  mistakes: z.array(MistakeDefinition),
  hints: z.array(z.string()),
  steps: z.array(z.string()),
  easier: z.string().nullable(),
})

export const Item = z.discriminatedUnion('kind', [CardItem, ChoiceItem, OrderItem, ExerciseItem])

/** A drawn figure in two widths: a chart is never scaled, so that its text keeps its size. */
export const Figure = z.object({
  id: z.string(),
  /** The source's figure number, "4.1". */
  number: z.string().nullable(),
  page: z.string(),
  title: z.string(),
  caption: Rich,
  alt: z.string(),
  kind: z.enum(['plot', 'diagram']),
  /** A reader may vary values in it; the drawings are those of the values it starts with. */
  interactive: z.boolean(),
  /** What an interactive figure is computed from again, as `lib/figures` reads it; null for a fixed one. */
  definition: z.record(z.string(), z.unknown()).nullable().default(null),
  /** Heights of its tallest pictures in pixels, kept free so that nothing moves below it; null for a fixed one. */
  room: z.object({ wide: z.number(), narrow: z.number() }).nullable().default(null),
  /** Computed numbers under the drawing. */
  shown: z.array(z.object({ label: z.string(), text: z.string() })).default([]),
  wide: z.string(),
  narrow: z.string(),
})

/** A page is a run of blocks; `items` of a block are asked about it and stand in the margin beside it. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose'), html: z.string(), text: z.string(), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('heading'),
    level: z.int(),
    text: z.string(),
    html: z.string(),
    anchor: z.string(),
    number: z.string().nullable(),
    items: z.array(z.string()),
  }),
  z.object({ kind: z.literal('figure'), figure: z.string(), items: z.array(z.string()) }),
])

export const Page = z.object({
  slug: z.string(),
  aliases: z.array(z.string()),
  title: z.string(),
  order: z.number(),
  /** What leads every reference to it: its first section number, or '' for a page that covers none. */
  number: z.string(),
  chapter: z.object({ number: z.string(), title: z.string() }),
  covers: z.array(z.string()),
  requires: z.array(z.string()),
  file: z.string(),
  blocks: z.array(Block),
  /** Ids in the order of the page. */
  items: z.array(z.string()),
})

export const Problem = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  code: z.string(),
  message: z.string(),
  hint: z.string(),
})

export const Deck = z.object({
  format: z.literal(1),
  /** SHA-256 of the content below, 16 hexadecimal digits. */
  hash: z.string(),
  pages: z.array(Page),
  items: z.array(Item),
  figures: z.array(Figure),
  /** Numbers of the source's sections that some page covers. */
  sections: z.array(z.string()),
})

export type Rich = z.infer<typeof Rich>
export type CardItem = z.infer<typeof CardItem>
export type ChoiceItem = z.infer<typeof ChoiceItem>
export type OrderItem = z.infer<typeof OrderItem>
export type ExerciseItem = z.infer<typeof ExerciseItem>
export type FieldDefinition = z.infer<typeof FieldDefinition>
export type MistakeDefinition = z.infer<typeof MistakeDefinition>
export type Tolerance = z.infer<typeof Tolerance>
export type Item = z.infer<typeof Item>
export type Figure = z.infer<typeof Figure>
export type Block = z.infer<typeof Block>
export type Page = z.infer<typeof Page>
export type Problem = z.infer<typeof Problem>
export type Deck = z.infer<typeof Deck>
