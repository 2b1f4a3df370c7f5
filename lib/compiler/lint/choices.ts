/** Choice questions that a learner can win without knowing the subject: over the book, length tells the right option. */
import type { ChoiceItem } from '@/lib/deck'
import type { Problems } from '../problems'

/** Fewer questions say nothing of a habit. */
const fewest = 20
/** From so many standard deviations beside what chance gives, it is a habit. */
const habit = 3

const ends = [
  { end: 'longest', of: (lengths: readonly number[]) => Math.max(...lengths), more: 'shorten', fewer: 'lengthen' },
  { end: 'shortest', of: (lengths: readonly number[]) => Math.min(...lengths), more: 'lengthen', fewer: 'shorten' },
] as const

export function lintChoices(choices: readonly ChoiceItem[], problems: Problems): void {
  const single = choices.filter(({ multiple }) => !multiple)
  if (single.length < fewest) return
  for (const { end, of, more, fewer } of ends) {
    const shares = single.map((choice) => ({ choice, ...shareAt(choice, of) }))
    const count = sum(shares.map(({ share }) => share))
    const chance = sum(shares.map(({ odds }) => odds))
    const deviation = Math.sqrt(sum(shares.map(({ odds }) => odds * (1 - odds))))
    if (Math.abs(count - chance) <= habit * deviation) continue
    const [first] = single
    const wants = count > chance ? more : fewer
    const examples = shares.filter(({ share, odds }) => (share - odds) * (count - chance) > 0).slice(0, 3)
    problems.warn(
      { file: first!.file, line: first!.line, column: 1 },
      'choice-length',
      `the right option is the ${end} in ${Math.round(count)} of ${single.length} choice questions of the book; chance would make it ${Math.round(chance)}`,
      `${wants} right options or change wrong ones until length gives nothing away, as in ${examples.map(({ choice }) => `'${choice.id}'`).join(', ')}`,
    )
  }
}

/** Options of equal length share the place. */
function shareAt({ options }: ChoiceItem, of: (lengths: readonly number[]) => number) {
  const end = of(options.map(({ text }) => text.text.length))
  const there = options.filter(({ text }) => text.text.length === end)
  return { share: there.some(({ right }) => right) ? 1 / there.length : 0, odds: 1 / options.length }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
