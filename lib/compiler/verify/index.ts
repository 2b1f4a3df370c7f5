/** Proving an exercise type: its expressions statically, its draws over many seeds, its texts by typesetting them. */
import type { ExerciseItem } from '@/lib/deck'
import type { Setting } from '../items/base'
import type { YamlBlock } from '../parse/yaml'
import type { Trials } from './prove'

/** What is tried whenever content compiles; the test suite tries more, and looks closely at all of it. */
const everyday: Trials = { seeds: 200, every: 10 }

/** Reports what is wrong with a type; gives it back if it is faulty. */
export async function proveExercise(
  setting: Setting,
  block: YamlBlock,
  exercise: ExerciseItem,
): Promise<ExerciseItem[]> {
  const { findings } = await setting.prover.prove(exercise, everyday)
  for (const { code, part, message } of findings)
    setting.problems.error(
      block.place(part),
      `exercise-${code}`,
      `exercise '${exercise.id}': ${message}`,
      hintFor(code),
    )
  return findings.length > 0 ? [exercise] : []
}

const hints: Readonly<Record<string, string>> = {
  labels: 'name each row or column of the value once',
  range: 'correct the range or the draws',
  'option-ambiguous': 'write the option in words, or keep the written order with `shuffle: false`',
  'answer-options': 'options are counted from 0 in the order written',
  'answer-free': 'remove `free`',
  math: 'write LaTeX that KaTeX knows; a dollar sign that is no formula is written \\$',
  'no-draw': 'widen the draws or loosen `where`',
  rejections: 'widen the draws, or mark the mistake `soft: true` or give it a `when`',
  repeats: 'widen the draws: more values, or one more number drawn',
  'key-refused': 'check the value and its tolerance',
  'key-loose': 'check the tolerance',
  'mistake-untold': 'two mistakes or the key lie too close; give it a `when`, `soft: true`, or other draws',
  'mistake-rare': "correct the expression or its 'when'",
  'steps-without-key': 'end the steps with the right value, as {{ expression | 3 }}',
  'steps-end': 'let the last step end in the right value, as {{ expression | 3 }}',
  'step-unequal': 'correct the step; where `=` joins what is not equal, write the words between two formulas',
  'steps-rounding': 'show one digit more in the steps in between, or choose draws that round more kindly',
  tolerance: "leave `within` out or make it smaller, for example within: '0.5%'",
}

function hintFor(code: string): string {
  return Object.hasOwn(hints, code) ? hints[code]! : 'see docs/writing-exercises.md'
}
