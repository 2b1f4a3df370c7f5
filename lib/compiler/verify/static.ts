/** Names, arguments and shapes of every expression of an exercise, before any value is drawn. */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import { draws, ExerciseError, parseDraw, parseExpression, parseTemplate } from '@/lib/exercises'
import { check, constants, describeShape, fits, unionShape } from '@/lib/expression'
import type { Node, Shape, Signature } from '@/lib/expression'
import type { Finding } from '@/lib/exercises'

type Part = (string | number)[]
const unknown: Shape = { kind: 'unknown' }

export function checkExercise(exercise: ExerciseItem, signatures: ReadonlyMap<string, Signature>): Finding[] {
  const checker = new ExerciseChecker(exercise, signatures)
  checker.run()
  return checker.findings
}

class ExerciseChecker {
  readonly findings: Finding[] = []
  private readonly shapes: Record<string, Shape> = {}

  constructor(
    private readonly exercise: ExerciseItem,
    private readonly signatures: ReadonlyMap<string, Signature>,
  ) {}

  run(): void {
    const { given, where, mistakes, hints, steps, ask, fields } = this.exercise
    for (const { name, draw } of given) this.bind(name, this.draw(draw, ['given', name]), ['given', name])
    for (const { name, value } of this.exercise.let) this.bind(name, this.shapeOf(value, ['let', name]), ['let', name])
    this.template(ask, ['ask'])
    hints.forEach((text, i) => this.template(text, ['hints', i]))
    fields.forEach((field, i) => {
      this.template(field.label, ['answer', i, 'label'])
      if (field.ask !== null) this.template(field.ask, ['answer', i, 'ask'])
      field.options?.forEach((text, place) => this.template(text, ['answer', i, 'options', place]))
    })
    // From here on the parts' own names are known: later parts, conditions, mistakes and steps may use them.
    fields.forEach((field, i) => this.field(field, i))
    where.forEach((condition, i) => this.condition(condition, ['where', i]))
    mistakes.forEach((mistake, i) => {
      if (mistake.when !== null) this.condition(mistake.when, ['mistakes', i, 'when'])
      for (const [name, value] of Object.entries(mistake.values))
        this.answer(
          fields.find((field) => field.name === name)!,
          value,
          ['mistakes', i, 'value'],
          'mistake',
        )
      for (const [name, value] of Object.entries(mistake.instead ?? {})) this.instead(name, value, i)
      this.template(mistake.because, ['mistakes', i, 'because'])
    })
    steps.forEach((text, i) => this.template(text, ['steps', i]))
  }

  private field(field: FieldDefinition, i: number): void {
    const part: Part = ['answer', i, 'value']
    const shape = this.answer(field, field.value, part, 'answer')
    if (field.free !== null && shape.kind === 'number')
      this.find(
        'answer-free',
        ['answer', i, 'free'],
        `free: ${field.free} is for vectors and matrices, not for a number`,
      )
    this.bind(field.name, shape, part)
  }

  /** The shape of what answers a field, its options as places. */
  private answer({ options, rank }: FieldDefinition, value: string, part: Part, what: string): Shape {
    const shape = this.shapeOf(value, part)
    if (options === null) {
      if (!isNumeric(shape)) this.find('answer-shape', part, `the ${what} '${value}' is no number, vector or matrix`)
      return shape
    }
    const option: Shape = { kind: 'union', of: [{ kind: 'number' }, { kind: 'string', options }] }
    const wanted: Shape = rank ? { kind: 'array', of: option } : option
    const given = describeShape(shape)
    if (!fits(shape, wanted))
      this.find(
        'answer-shape',
        part,
        rank
          ? `the ${what} '${value}' orders no options (it is ${given}); give their places from 0, or their texts, as a vector`
          : `the ${what} '${value}' is no option (it is ${given}); give its place from 0, or its text: ${options.map((text) => `'${text}'`).join(', ')}`,
      )
    return rank ? { kind: 'array', of: { kind: 'number' } } : { kind: 'number' }
  }

  private instead(name: string, value: string, i: number): void {
    const part: Part = ['mistakes', i, 'instead', name]
    const field = this.exercise.fields.find((one) => one.name === name)
    if (field) return void this.answer(field, value, part, 'mistake')
    const [shape, replaced] = [this.shapeOf(value, part), this.shapes[name] ?? unknown]
    if (!fits(shape, replaced))
      this.find(
        'instead-shape',
        part,
        `'${value}' is ${describeShape(shape)}, but '${name}' is ${describeShape(replaced)}; instead of a value stands one of its kind`,
      )
  }

  private bind(name: string, shape: Shape, part: Part): void {
    if (Object.hasOwn(this.shapes, name)) this.find('name-twice', part, `'${name}' is given twice; give each name once`)
    if (Object.hasOwn(constants, name)) this.find('name-taken', part, `'${name}' is a constant; choose another name`)
    this.shapes[name] = shape
  }

  private draw(source: string, part: Part): Shape {
    const call = this.attempt(() => parseDraw(source, part))
    if (!call) return unknown
    const shapes = call.values.map((node) => this.checked(node, part))
    return call.name === 'oneOf' ? unionShape(shapes) : draws[call.name]!.shape
  }

  private shapeOf(source: string, part: Part): Shape {
    const node = this.attempt(() => parseExpression(source, part))
    return node ? this.checked(node, part, source) : unknown
  }

  private checked(node: Node, part: Part, source?: string): Shape {
    const { shape, problems } = check(node, this.shapes, this.signatures)
    for (const { code, message } of problems)
      this.find(code, part, source === undefined ? message : `'${source}': ${message}`)
    return shape
  }

  private condition(source: string, part: Part): void {
    const shape = this.shapeOf(source, part)
    if (shape.kind !== 'boolean' && shape.kind !== 'unknown')
      this.find('condition', part, `'${source}' is no condition; compare values, as in a != b`)
  }

  private template(source: string, part: Part): void {
    const pieces = this.attempt(() => parseTemplate(source, part)) ?? []
    for (const piece of pieces) if (piece.kind === 'value') this.shapeOf(piece.expression, part)
  }

  private attempt<T>(work: () => T): T | null {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error
      this.find(error.code, error.part, error.message)
      return null
    }
  }

  private find(code: string, part: Part, message: string): void {
    this.findings.push({ code, part, message })
  }
}

function isNumeric(shape: Shape): boolean {
  if (shape.kind === 'union') return shape.of.some(isNumeric)
  return shape.kind === 'unknown' || shape.kind === 'number' || (shape.kind === 'array' && isNumeric(shape.of))
}
