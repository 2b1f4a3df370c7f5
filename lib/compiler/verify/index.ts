/** Proving an exercise type: its expressions statically, its draws over many seeds, its texts by typesetting some. */
import path from 'node:path'
import type { ExerciseItem } from '@/lib/deck'
import { drawVariant, explain, hint, mistakesOf, renderTemplate, verifyExercise, type Finding } from '@/lib/exercises'
import { readSignatures } from '@/lib/expression/signatures'
import { builtinSignatures, type Signature } from '@/lib/expression'
import { rich } from '@/lib/markdown'
import { mathMessage, type Setting } from '../items/base'
import type { YamlBlock } from '../parse/yaml'
import { checkExercise } from './static'

/** Seeds tried whenever content compiles; the test suite tries more. */
export const everydaySeeds = 200
/** Seeds whose texts are typeset: an error of LaTeX rarely depends on the numbers. */
const typesetSeeds = 2

let signatures: Map<string, Signature> | null = null

/** Arities and shapes of everything that may be called, derived from the code of `lib/reference`. */
export function knownSignatures(): Map<string, Signature> {
  signatures ??= new Map([...readSignatures(path.join(process.cwd(), 'lib', 'reference')), ...builtinSignatures])
  return signatures
}

export async function proveExercise(setting: Setting, block: YamlBlock, exercise: ExerciseItem): Promise<void> {
  // Place, page and aliases prove nothing; everything else may.
  const {
    file: _file,
    line: _line,
    anchor: _anchor,
    page: _page,
    section: _section,
    aliases: _aliases,
    ...definition
  } = exercise
  const key = JSON.stringify([everydaySeeds, typesetSeeds, definition])
  let findings = await setting.proofs.get<Finding[]>(key)
  if (!findings) {
    findings = prove(exercise)
    await setting.proofs.put(key, findings)
  }
  for (const { code, part, message } of findings)
    setting.problems.error(
      block.place(part),
      `exercise-${code}`,
      `exercise '${exercise.id}': ${message}`,
      hintFor(code),
    )
}

function prove(exercise: ExerciseItem): Finding[] {
  const wrong = checkExercise(exercise, knownSignatures())
  if (wrong.length > 0) return wrong
  const proof = verifyExercise(exercise, everydaySeeds)
  return proof.seeds === everydaySeeds ? [...proof.findings, ...typesetTexts(exercise)] : proof.findings
}

/** Formulas of the texts a learner gets, that cannot be typeset. */
function typesetTexts(exercise: ExerciseItem): Finding[] {
  const findings: Finding[] = []
  const check = (part: (string | number)[], text: string | null) => {
    for (const problem of text === null ? [] : rich(text).problems)
      findings.push({ code: 'math', part, message: mathMessage(problem) })
  }
  for (let seed = 1; seed <= typesetSeeds && findings.length === 0; seed++) {
    const variant = drawVariant(exercise, seed)
    check(['ask'], variant.statement)
    variant.fields.forEach((field, i) => {
      check(['answer', i, 'label'], field.label)
      check(['answer', i, 'ask'], field.ask)
      field.options?.forEach((text) => check(['answer', i, 'options'], text))
    })
    exercise.hints.forEach((_, i) => check(['hints', i], hint(variant, i)))
    explain(variant).steps.forEach((step, i) => check(['steps', i], step))
    const scope = { ...variant.values, ...variant.key }
    for (const { mistake } of mistakesOf(exercise, variant.values, variant.key)) {
      const part = ['mistakes', exercise.mistakes.indexOf(mistake), 'because']
      check(part, renderTemplate(mistake.because, scope, part))
    }
  }
  return findings
}

function hintFor(code: string): string {
  const hints: Record<string, string> = {
    labels: 'name each row or column of the value once',
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
    tolerance: "leave `within` out or make it smaller, for example within: '0.5%'",
  }
  return hints[code] ?? 'see docs/writing-content.md, exercise'
}
