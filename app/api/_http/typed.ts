import { z } from 'zod'

const Text = z.string().max(500)
const labels = (record: Record<string, string>) => Object.keys(record).length <= 50

/** What was typed into a field of an exercise: a text, rows of texts, or texts by label. */
export const Typed = z.union([
  Text,
  z.array(z.array(Text).max(50)).max(50),
  z.record(z.string().max(100), Text).refine(labels, 'expected at most 50 labels'),
])
