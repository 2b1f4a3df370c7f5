/** Proving an exercise type: its expressions statically, its draws over many seeds, its texts by typesetting some. */
import path from 'node:path'
import type { ExerciseItem } from '@/lib/deck'
import { checkAnswers, drawVariant, explain, hint, verifyExercise, type Finding } from '@/lib/exercises'
import { readSignatures } from '@/lib/expression/signatures'
import { builtinSignatures, type Signature } from '@/lib/expression'
import { rich } from '@/lib/markdown'
import { reportMath, type Setting } from '../items/base'
import type { YamlBlock } from '../parse/yaml'
import { checkExercise } from './static'

/** Seeds tried whenever content compiles; the test suite tries more. */
export const everydaySeeds = 200
/** Seeds whose texts are typeset: an error of LaTeX rarely depends on the numbers. */
const typesetSeeds = 3

let signatures: Map<string, Signature> | null = null

/** Arities and shapes of everything that may be called, derived from the code of `lib/reference`. */
export function knownSignatures(): Map<string, Signature> {
  signatures ??= new Map([...readSignatures(path.join(process.cwd(), 'lib', 'reference')), ...builtinSignatures])
  return signatures
}

export function proveExercise(setting: Setting, block: YamlBlock, exercise: ExerciseItem): void {
  const report = (findings: Finding[]) => {
    for (const { code, part, message } of findings)
      setting.problems.error(block.place(part), `exercise-${code}`, `exercise '${exercise.id}': ${message}`, hintFor(code))
  }
  const wrong = checkExercise(exercise, knownSignatures())
  report(wrong)
  if (wrong.length > 0) return
  const proof = verifyExercise(exercise, everydaySeeds)
  report(proof.findings)
  if (proof.seeds === everydaySeeds) typesetTexts(setting, block, exercise)
}

function typesetTexts(setting: Setting, block: YamlBlock, exercise: ExerciseItem): void {
  const errors = setting.problems.errors.length
  for (let seed = 1; seed <= typesetSeeds && setting.problems.errors.length === errors; seed++) {
    const variant = drawVariant(exercise, seed)
    const check = (part: (string | number)[], text: string | null) => {
      if (text === null) return
      for (const problem of rich(text).problems) reportMath(setting.problems, block.place(part), problem)
    }
    check(['ask'], variant.statement)
    variant.fields.forEach((field, i) => {
      check(['answer', i, 'label'], field.label)
      check(['answer', i, 'ask'], field.ask)
    })
    exercise.hints.forEach((_, i) => check(['hints', i], hint(variant, i)))
    explain(variant).steps.forEach((step, i) => check(['steps', i], step))
    // A wrong answer of nonsense makes every message be rendered that can be.
    checkAnswers(exercise, variant, {})
    exercise.mistakes.forEach((mistake, i) => check(['mistakes', i, 'because'], mistake.because.replace(/\{\{[^{}]*\}\}/g, '1')))
  }
}

function hintFor(code: string): string {
  const hints: Record<string, string> = {
    'no-draw': 'widen the draws or loosen `where`',
    rejections: 'widen the draws, or mark the mistake `soft: true` or give it a `when`',
    repeats: 'widen the draws: more values, or one more number drawn',
    'key-refused': 'check the value and its tolerance',
    'key-loose': 'check the tolerance',
    'mistake-untold': 'two mistakes or the key lie too close; give it a `when`, `soft: true`, or other draws',
    'mistake-rare': "correct the expression or its 'when'",
    'steps-without-key': 'end the steps with the right value, as {{ expression | 3 }}',
    tolerance: "leave `within` out or make it smaller, for example within: '0.5%'",
  }
  return hints[code] ?? 'see docs/writing-content.md, exercise'
}
