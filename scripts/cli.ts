/** The command line: `npm run -s epoch -- COMMAND`. Exit code 0 only on success, progress on standard error. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { ConfigError } from '@/lib/config'
import type { BenchOptions } from './commands/bench'
import type { DeckOptions } from './commands/deck'
import type { ExerciseOptions } from './commands/exercise'
import type { OptimizeOptions } from './commands/optimize'
import type { SimulateOptions } from './commands/simulate'
import { CommandError, note } from './output'

const program = new Command('epoch')
  .description('Epoch: a book on machine learning that is also the deck.')
  .showHelpAfterError()

/** Commands are loaded when called: the start of one must not wait for the libraries of another. */
function action<A extends unknown[]>(run: (...words: A) => Promise<number>) {
  return async (...words: A) => {
    process.exitCode = await run(...words)
  }
}

program
  .command('deck')
  .description('compile and check the book; publish the deck when it has no error')
  .option('--content <dir>', 'another folder of Markdown (nothing is published)')
  .option('--watch', 'compile again at each save')
  .option('--derived', 'list the cards derived from plain Markdown, and what was skipped and why')
  .option('--json', 'print counts, covered sections, warnings and errors as JSON')
  .option('--start', 'as part of npm start: keep serving the last good deck where there are errors')
  .action(action(async (options: DeckOptions) => (await import('./commands/deck')).runDeck(options)))

program
  .command('exercise')
  .argument('[id]', 'an exercise type')
  .description('list exercise types, read a variant, check an answer, prove a type')
  .option('--list', 'all types')
  .option('--seed <n>', 'which variant (1)')
  .option('--key', 'with the right answers and the worked steps')
  .option('--answer <json>', 'check an answer: texts by field name')
  .option('--verify', 'prove one type, or all of them')
  .option('--seeds <n>', 'how many variants to prove with (200)')
  .option(
    '--mutants',
    "put each mistake in the key's place: oracle vectors or the worked solution must speak against it",
  )
  .option('--content <dir>', 'another folder of Markdown')
  .option('--json', 'print what is found as JSON')
  .action(
    action(async (id: string | undefined, options: ExerciseOptions) =>
      (await import('./commands/exercise')).runExercise(id, options),
    ),
  )

program
  .command('golden')
  .argument('<dir>', 'a folder of *.jsonl files, as tests/golden')
  .description('hold the reference functions to oracle vectors')
  .option('--json', 'print the summary as JSON')
  .action(
    action(async (directory: string, options: { json?: boolean }) => {
      const { runGolden } = await import('./commands/golden')
      const { failed, missing } = await runGolden(directory, options, (line) => process.stdout.write(`${line}\n`))
      return failed > 0 || missing.length > 0 ? 1 : 0
    }),
  )

program
  .command('bench')
  .argument('[name]', 'a benchmark; without a name they are listed')
  .description('measure against peers and limits: functions, compiling, studying')
  .option('--json', 'print all times as JSON')
  .option('--only <functions>', 'only these, with commas between')
  .option('--quick', 'in a fraction of the time, less exact')
  .action(
    action(async (name: string | undefined, options: BenchOptions) =>
      (await import('./commands/bench')).runBench(name, options),
    ),
  )

program
  .command('schedule')
  .description('read reviews as JSON on standard input, print stability, difficulty and interval after each')
  .action(
    action(async () => {
      const { runSchedule } = await import('./commands/schedule')
      process.stdout.write(`${JSON.stringify(runSchedule(readJson()), null, 2)}\n`)
      return 0
    }),
  )

program
  .command('simulate')
  .description('what would become of reviews, by simulated learners')
  .option('--backlog', 'more due than can be done: true retention by order of reviews')
  .option('--seed <n>', 'another course of chance (42)')
  .option('--json', 'print the figures as JSON')
  .action(
    action(async (options: SimulateOptions) =>
      (await import('./commands/simulate')).runSimulate(options, (text) => process.stdout.write(`${text}\n`)),
    ),
  )

program
  .command('optimize')
  .description(
    'fit the weights of FSRS to the answers given so far; in force where they predict the latest fifth better',
  )
  .option('--learner <id>', 'whose answers', 'local')
  .option('--log <file>', "another program's log instead: CSV with card_id, review_rating, review_time")
  .option('--time-zone <name>', 'of such a log', 'UTC')
  .option('--day-start <time>', 'of such a log', '04:00')
  .option('--dry-run', 'change nothing')
  .option('--take-back', 'return to the weights before those in force')
  .option('--json', 'print the result as JSON')
  .action(
    action(async (options: OptimizeOptions) => {
      const { runOptimize } = await import('./commands/optimize')
      return runOptimize(options, (line) => process.stdout.write(`${line}\n`))
    }),
  )

function readJson(): unknown {
  try {
    return JSON.parse(readFileSync(0, 'utf8'))
  } catch (error) {
    throw new CommandError(
      `standard input is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      'give { "desiredRetention": 0.9, "reviews": [{ "rating": 3, "days": 0 }] }',
    )
  }
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 1
  if (error instanceof CommandError) note(`epoch: ${error.message}\n       ${error.advice}`)
  else if (error instanceof ConfigError) note(`epoch: ${error.message}`)
  else
    note(
      `epoch: something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
}
