import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as reference from '@/lib/reference'
import { readCase } from '../golden/read-case'
import { runCase, shortArguments } from '../golden/run-case'
import { CommandError } from '../output'

interface Failure {
  file: string
  line: number
  fn?: string
  args?: string
  expected?: string
  got: string
}

interface Summary {
  passed: number
  failed: number
  missing: string[]
}

const functions = new Map<string, unknown>(Object.entries(reference))

function runLine(file: string, line: number, text: string, missing: Set<string>): Failure | 'passed' | 'missing' {
  const golden = readCase(text)
  if (typeof golden === 'string') return { file, line, got: `malformed line: ${golden}` }
  const implementation = functions.get(golden.fn)
  if (typeof implementation !== 'function') {
    missing.add(golden.fn)
    return 'missing'
  }
  const mismatch = runCase(golden, implementation as (...args: unknown[]) => unknown)
  return mismatch ? { file, line, fn: golden.fn, args: shortArguments(golden.args), ...mismatch } : 'passed'
}

function describe({ file, line, fn, args, expected, got }: Failure): string {
  return fn ? `${file}:${line} ${fn}${args}\n  expected ${expected}\n  got      ${got}` : `${file}:${line} ${got}`
}

export async function goldenFiles(directory: string): Promise<string[]> {
  const advice = 'Name a folder of *.jsonl files, one case a line, such as tests/golden.'
  const names = await readdir(directory).catch((error: Error) => {
    throw new CommandError(`Cannot read ${directory}: ${error.message}`, advice)
  })
  const files = names.filter((name) => name.endsWith('.jsonl')).sort()
  if (files.length === 0) throw new CommandError(`${directory} holds no .jsonl file`, advice)
  return files
}

/** Runs every golden vector of a directory against lib/reference. */
export async function runGolden(
  directory: string,
  options: { json?: boolean },
  print: (line: string) => void,
): Promise<Summary> {
  const files = await goldenFiles(directory)
  const missing = new Set<string>()
  const failures: Failure[] = []
  let passed = 0
  for (const file of files) {
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n')
    lines.forEach((text, index) => {
      if (text.trim() === '') return
      const outcome = runLine(file, index + 1, text, missing)
      if (outcome === 'passed') passed += 1
      else if (outcome !== 'missing') failures.push(outcome)
    })
  }
  const summary = { passed, failed: failures.length, missing: [...missing].sort() }
  if (options.json) {
    print(JSON.stringify({ ...summary, failures }))
    return summary
  }
  failures.forEach((failure) => print(describe(failure)))
  if (summary.missing.length > 0) print(`missing: ${summary.missing.join(', ')}`)
  print(`${passed} passed, ${failures.length} failed, ${summary.missing.length} functions missing`)
  return summary
}
