/** `epoch exercise`: list the types, read a variant, check an answer, prove a type. */
import path from 'node:path'
import { compileBook, proveExercises, type Compiled } from '@/lib/compiler'
import { config } from '@/lib/config'
import type { ExerciseItem } from '@/lib/deck'
import { checkAnswers, drawVariant, explain, shownPlaces, type Proof, type Typed, type Variant } from '@/lib/exercises'
import { radius } from '@/lib/exercises/tolerance'
import { CommandError, note } from '../output'
import { runMutants } from './mutants'

export interface ExerciseOptions {
  list?: boolean
  verify?: boolean
  mutants?: boolean
  seed?: string
  seeds?: string
  key?: boolean
  answer?: string
  json?: boolean
  content?: string
}

export async function runExercise(id: string | undefined, options: ExerciseOptions): Promise<number> {
  const { deck, faulty } = await currentBook(options.content)
  const sound = deck.items.filter((item) => item.kind === 'exercise')
  if (options.list) return list(sound)
  // What is left out of the deck for its faults can be looked at all the same.
  const exercises = [...sound, ...faulty]
  if (options.verify) return verify(id === undefined ? exercises : [find(exercises, id)], options)
  if (options.mutants) return runMutants(id === undefined ? sound : [find(sound, id)], options)
  if (id === undefined)
    throw new CommandError(
      'no exercise is named',
      'write `exercise ID --seed N`, `exercise --list` or `exercise --verify`',
    )
  const exercise = find(exercises, id)
  const seed = wholeNumber(options.seed ?? '1', '--seed')
  const variant = drawVariant(exercise, seed)
  write(options.answer === undefined ? describe(variant, options.key === true) : judge(variant, options.answer))
  return 0
}

/** The book as it stands; pages that did not change come from the cache. */
async function currentBook(content: string | undefined): Promise<Compiled> {
  const compiled = await compileBook(directoryOf(content), { cacheDirectory: cacheOf(content) })
  const { length } = compiled.errors
  if (length > 0) note(`${length} errors in the book; \`epoch deck\` lists them`)
  return compiled
}

function directoryOf(content: string | undefined): string {
  return content === undefined ? config().contentDir : path.resolve(content)
}

function cacheOf(content: string | undefined): string {
  const { contentDir, dataDir } = config()
  return path.join(dataDir, 'cache', directoryOf(content) === contentDir ? 'own' : 'other')
}

function list(exercises: ExerciseItem[]): number {
  write(
    exercises.map(({ id, title, page, section, fields, mistakes }) => ({
      id,
      title,
      page,
      sections: section === '' ? [] : [section],
      fields: fields.length,
      mistakes: mistakes.length,
    })),
  )
  return 0
}

function describe(variant: Variant, withKey: boolean) {
  const { exercise, seed, values, statement, fields } = variant
  const drawn = Object.fromEntries(exercise.given.map(({ name }) => [name, values[name]]))
  return {
    id: exercise.id,
    seed,
    given: drawn,
    statement: [statement, ...fields.flatMap((field) => (field.ask === null ? [] : [field.ask]))].join('\n\n'),
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      shape: field.shape,
      ...(field.options === null ? {} : { options: field.options }),
      ...(field.rows === null ? {} : { rows: field.rows }),
      ...(field.columns === null ? {} : { columns: field.columns }),
      tolerance: toleranceOf(variant, field.name),
    })),
    ...(withKey ? { key: asTyped(variant), steps: explain(variant).steps } : {}),
  }
}

/** The key as it would be typed: options by their place as shown. */
function asTyped(variant: Variant) {
  const shown = variant.fields.map(({ name, options }) => [
    name,
    options === null ? variant.key[name] : shownPlaces(variant, name),
  ])
  return Object.fromEntries(shown) as object
}

/** The greatest distance that is still right, for this variant's numbers; by cell for grids. */
function toleranceOf({ key, fields }: Variant, name: string): unknown {
  const field = fields.find((one) => one.name === name)!
  const reach = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(reach) : radius(value as number, field.tolerance)
  return reach(key[name])
}

function judge(variant: Variant, answer: string) {
  const verdict = checkAnswers(variant.exercise, variant, readAnswers(answer, variant))
  const fields = Object.entries(verdict.fields).map(([name, { status, understood, mistake, message }]) => [
    name,
    { status, understood, mistake, message },
  ])
  return { correct: verdict.correct, score: verdict.score, fields: Object.fromEntries(fields) as object }
}

function readAnswers(text: string, variant: Variant): Record<string, Typed> {
  const names = variant.fields.map((field) => field.name).join(', ')
  const advice = `give a JSON object of texts by field name (${names}), as in '{"${variant.fields[0]!.name}":"0.72"}'`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CommandError('--answer is no JSON', advice)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CommandError('--answer is no JSON object', advice)
  const toText = (typed: unknown): string => {
    if (typeof typed === 'string' || typeof typed === 'number') return String(typed)
    throw new CommandError('--answer holds something that is neither text nor a list or object of texts', advice)
  }
  const toTyped = (typed: unknown): Typed => {
    if (typeof typed === 'object' && typed !== null && !Array.isArray(typed))
      return Object.fromEntries(Object.entries(typed).map(([label, text]) => [label, toText(text)]))
    if (!Array.isArray(typed)) return toText(typed)
    const rows = typed.some(Array.isArray) ? (typed as unknown[]) : [typed]
    return rows.map((row) => (Array.isArray(row) ? row : [row]).map(toText))
  }
  return Object.fromEntries(Object.entries(value).map(([name, typed]) => [name, toTyped(typed)]))
}

async function verify(exercises: ExerciseItem[], options: ExerciseOptions): Promise<number> {
  const seeds = wholeNumber(options.seeds ?? '200', '--seeds')
  if (seeds === 0) throw new CommandError('--seeds is 0', 'prove with at least one seed')
  const started = performance.now()
  let shown = started
  const proofs = await proveExercises(exercises, seeds, {
    cacheDirectory: cacheOf(options.content),
    onProgress(done, total) {
      if (performance.now() - shown < 1000) return
      shown = performance.now()
      note(`proving ${done}/${total}`, { replace: true })
    },
  })
  const faulty = proofs.filter(({ findings }) => findings.length > 0)
  if (options.json)
    write(
      proofs.map((proof) => ({
        id: proof.id,
        seeds: proof.seeds,
        distinct: proof.distinct,
        problems: proof.findings.map((finding) => finding.message),
      })),
    )
  else process.stdout.write(`${table(proofs).join('\n')}\n`)
  note(`${proofs.length} types, ${faulty.length} faulty, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return faulty.length > 0 ? 1 : 0
}

function table(proofs: readonly Proof[]): string[] {
  const width = Math.max(8, ...proofs.map(({ id }) => id.length))
  const line = (id: string, ...cells: string[]) => [id.padEnd(width), ...cells.map((cell) => cell.padStart(9))].join('')
  return [
    line('exercise', 'seeds', 'distinct', 'rejected', 'problems'),
    ...proofs.flatMap(({ id, seeds, distinct, rejected, findings }) => [
      line(id, String(seeds), String(distinct), `${Math.round(rejected * 100)} %`, String(findings.length || '')),
      ...findings.map(({ message }) => `    ${message}`),
    ]),
  ].map((text) => text.trimEnd())
}

function find(exercises: ExerciseItem[], id: string): ExerciseItem {
  const found = exercises.find((exercise) => exercise.id === id || exercise.aliases.includes(id))
  if (!found) throw new CommandError(`there is no exercise '${id}'`, '`exercise --list` names them all')
  return found
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new CommandError(`${name} is '${text}'`, 'give a whole number from 0')
  return Number(text)
}

function write(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
