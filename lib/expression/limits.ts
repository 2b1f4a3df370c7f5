/** Bounds that keep every expression cheap, whoever wrote it. */
export const limits = {
  /** Characters of a content expression. */
  source: 2000,
  /** Nested brackets, signs and powers. */
  depth: 64,
  /** Nodes evaluated and numbers combined, passed or returned by one evaluation. */
  steps: 200_000,
  /** Entries of one array. */
  entries: 2000,
  /** Numbers of one value, all levels together. */
  numbers: 10_000,
  /** Characters of a learner's answer, white space around it left out. */
  answer: 64,
  /** Nested brackets, signs and powers of a learner's answer. */
  answerDepth: 20,
  /** Characters of a pasted grid. */
  paste: 10_000,
} as const
