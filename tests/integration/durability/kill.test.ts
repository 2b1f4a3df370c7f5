import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { openDatabase } from '@/lib/db'
import { config } from '@/lib/config'
import { smallDeck } from '@/tests/integration/support/deck'
import { derived, makeWorld, replayed } from '@/tests/integration/support/world'

const ROUNDS = 4

/** Lets it answer for a while after its first confirmed answer, then kills it in the middle of whatever it does. */
function answerUntilKilled(milliseconds: number): Promise<string[]> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/integration/durability/answering.ts'], {
    env: { ...process.env, DATA_DIR: config().dataDir, DATABASE_URL: config().databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complaint] = ['', '']
  let timer: NodeJS.Timeout | undefined
  worker.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    timer ??= setTimeout(() => worker.kill('SIGKILL'), milliseconds)
  })
  worker.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  return new Promise((resolve, reject) => {
    worker.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`The worker ended by itself (${code}): ${complaint}`))
    })
  })
}

test(
  'no confirmed answer is lost to kill -9, none is half written, none counts twice',
  { timeout: 120_000 },
  async () => {
    const world = await makeWorld()
    const confirmed: string[] = []
    for (let round = 0; round < ROUNDS; round++) confirmed.push(...(await answerUntilKilled(50 + Math.random() * 400)))
    // Each is killed after its first confirmed answer.
    expect(confirmed.length).toBeGreaterThanOrEqual(ROUNDS)

    const db = await openDatabase(config().databaseUrl)
    const rows = await db.read.review.findMany({ select: { id: true } })
    const integrity = await db.read.$queryRawUnsafe('PRAGMA integrity_check')
    const answers = await db.read.dayTotal.aggregate({ _sum: { answers: true } })
    await db.close()
    const stored = new Set(rows.map(({ id }) => id))
    expect(confirmed.filter((id) => !stored.has(id))).toEqual([])
    expect(integrity).toEqual([{ integrity_check: 'ok' }])
    expect(answers._sum.answers).toBe(rows.length)
    // At most the batch in hand when it was killed is stored without having been confirmed.
    expect(rows.length - confirmed.length).toBeLessThanOrEqual(3 * ROUNDS)
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  },
)
