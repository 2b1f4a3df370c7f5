import { expect, test } from 'vitest'
import { runOptimize } from '@/scripts/commands/optimize'
import type { OptimizeOptions } from '@/scripts/commands/optimize'
import { QUICK_TO_FORGET, answersOf } from '@/tests/support/learner'
import { writeLog } from '../support/log'
import { makeWorld } from '../support/world'

async function run(options: Partial<OptimizeOptions> = {}) {
  const lines: string[] = []
  const code = await runOptimize({ learner: 'local', timeZone: 'UTC', dayStart: '04:00', ...options }, (line) =>
    lines.push(line),
  )
  return { code, text: lines.join('\n') }
}

test('looks, puts better weights in force, takes them back', async () => {
  const world = await makeWorld()
  await writeLog(world, answersOf(QUICK_TO_FORGET, { items: 400, perDay: 10, days: 90, seed: 8 }))
  const inForce = async () => (await world.db.read.learner.findUniqueOrThrow({ where: { id: 'local' } })).fitId

  const looked = await run({ dryRun: true })
  expect(looked.code).toBe(0)
  expect(looked.text).toContain('Not put in force')
  expect(await inForce()).toBeNull()

  const fitted = await run({ json: true })
  expect(JSON.parse(fitted.text)).toMatchObject({ status: 'better', applied: true })
  expect(await inForce()).not.toBeNull()

  // Held against itself the same fit is no better.
  expect(JSON.parse((await run({ json: true })).text)).toMatchObject({ status: 'no-better', applied: false })

  expect((await run({ takeBack: true })).code).toBe(0)
  expect(await inForce()).toBeNull()
  await expect(run({ takeBack: true })).rejects.toThrow('the weights in force are those FSRS comes with')
})

test('an empty log is too little, an unknown learner is not made', async () => {
  const world = await makeWorld()
  const { code, text } = await run()
  expect(code).toBe(1)
  expect(text).toContain('There are 0 answers that came a day or more after the one before; a fit needs 1000.')
  await expect(run({ learner: 'nobody' })).rejects.toThrow("there is no learner 'nobody'")
  expect(await world.db.read.learner.count()).toBe(1)
})
