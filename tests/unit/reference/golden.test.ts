import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runGolden } from '@/scripts/commands/golden'

const GOLDEN = join(import.meta.dirname, '../../golden')

async function run(directory: string, options: { json?: boolean } = {}) {
  const printed: string[] = []
  const summary = await runGolden(directory, options, (line) => printed.push(line))
  return { ...summary, printed }
}

function directoryWith(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'golden-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  return directory
}

describe('the reference agrees with its oracles', () => {
  test('every golden case passes', async () => {
    const { passed, failed, missing, printed } = await run(GOLDEN)
    expect(printed).toEqual([`${passed} passed, 0 failed, 0 functions missing`])
    expect({ passed, failed, missing }).toEqual({ passed: 3847, failed: 0, missing: [] })
    expect(readdirSync(GOLDEN).filter((name) => name.endsWith('.jsonl'))).toHaveLength(20)
  })
})

describe('the runner', () => {
  test('reports a wrong value, a missing throw, a wrong key set and an unknown function', async () => {
    const lines = [
      '{"fn":"f1Score","args":[8,2,4],"expected":0.7272727272727273,"tolerance":1e-9}',
      '{"fn":"f1Score","args":[8,2,4],"expected":0.7272727,"tolerance":1e-9}',
      '{"fn":"f1Score","args":[8,2,4],"throws":true}',
      '{"fn":"f1Score","args":[-1,2,4],"throws":true}',
      '{"fn":"binaryCounts","args":[[1],[1]],"expected":{"tp":1,"fp":0,"fn":0},"tolerance":1e-9}',
      '{"fn":"noSuchFunction","args":[1],"expected":1,"tolerance":1e-9}',
      '{"fn":"noSuchFunction","args":[2],"expected":1,"tolerance":1e-9}',
      '',
    ]
    const { passed, failed, missing, printed } = await run(directoryWith({ 'a.jsonl': lines.join('\n') }))
    expect({ passed, failed, missing }).toEqual({ passed: 2, failed: 3, missing: ['noSuchFunction'] })
    expect(printed[0]).toBe('a.jsonl:2 f1Score[8,2,4]\n  expected 0.7272727\n  got      0.7272727272727273')
    expect(printed[1]).toContain('a.jsonl:3 f1Score[8,2,4]\n  expected a RangeError "f1Score: ..."')
    expect(printed[2]).toContain('a.jsonl:5 binaryCounts')
    expect(printed.slice(3)).toEqual(['missing: noSuchFunction', '2 passed, 3 failed, 1 functions missing'])
  })

  test('reports a malformed line with its file and line and goes on', async () => {
    const lines = ['{"fn":', '[]', '{"fn":3,"args":[]}', '{"fn":"relu","args":1}', '{"fn":"relu","args":[1]}']
    const good = '{"fn":"relu","args":[1],"expected":1,"tolerance":1e-9}'
    const { passed, failed, printed } = await run(directoryWith({ 'a.jsonl': lines.join('\n'), 'b.jsonl': good }))
    expect({ passed, failed }).toEqual({ passed: 1, failed: 5 })
    expect(printed.slice(0, 5).map((line) => line.slice(0, 26))).toEqual(
      lines.map((_, index) => `a.jsonl:${index + 1} malformed line: `),
    )
  })

  test('prints one object with --json', async () => {
    const line = '{"fn":"relu","args":[1],"expected":2,"tolerance":1e-9}'
    const { printed } = await run(directoryWith({ 'a.jsonl': line }), { json: true })
    expect(printed.map((text) => JSON.parse(text) as unknown)).toEqual([
      {
        passed: 0,
        failed: 1,
        missing: [],
        failures: [{ file: 'a.jsonl', line: 1, fn: 'relu', args: '[1]', expected: '2', got: '1' }],
      },
    ])
  })

  test('refuses a directory without vectors, or none at all', async () => {
    await expect(run(directoryWith({ 'notes.txt': '' }))).rejects.toThrow('holds no .jsonl file')
    await expect(run('/no/such/directory')).rejects.toThrow('Cannot read /no/such/directory: ENOENT')
  })
})
