import { beforeEach, describe, expect, test } from 'vitest'
import type { VariantPreview } from '@/lib/study'
import { previewExercise } from '@/lib/study'
import { smallDeck, smallItems, sums } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { makeWorld } from '@/tests/integration/support/world'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

async function drawn(id: string, seed: number): Promise<Extract<VariantPreview, { problem: null }>> {
  const [variant] = (await previewExercise(id, [seed]))!.variants
  if (variant?.problem !== null) throw new Error(variant?.problem)
  return variant
}

const text = (html: string) => html.replace(/<[^>]*>/g, '').trim()

describe('an exercise as its author sees it', () => {
  test('has what is drawn, what is right and what is wrong, the same for the same seed', async () => {
    const variant = await drawn('sum', 3)
    const [a, b] = variant.drawnHtml.map(Number)
    expect(variant.keyHtml.map(text)).toEqual([String(a! + b!), String(2 * (a! + b!))])
    expect(variant.mistakes).toMatchObject([
      { id: 'difference', title: 'Difference instead of sum', wrongHtml: [String(a! - b!)] },
    ])
    expect(variant.mistakes[0]?.becauseHtml).toContain('You subtracted.')
    expect(variant.hintsHtml.map(text)).toEqual(['Add.', 'Then double.'])
    expect(variant.stepsHtml).toHaveLength(2)
    expect(await drawn('sum', 3)).toEqual(variant)
  })

  test('says where it is written, how it is judged and what a short proof makes of it', async () => {
    const exercise = await previewExercise('sum', [1, 2])
    expect(exercise).toMatchObject({ file: 'numbers.md', line: 1, page: 'numbers', easier: null, drawn: ['a', 'b'] })
    expect(exercise?.asked.map(({ name, rule }) => [name, rule])).toEqual([
      ['total', 'exact'],
      ['double', 'exact'],
    ])
    expect(exercise?.proof).toMatchObject({ seeds: 50, problems: [] })
  })

  test('shows options by their texts, and wrong ones too', async () => {
    const [field] = sums().fields
    const options = {
      ...field!,
      name: 'larger',
      value: 'if(a > b, 0, 1)',
      options: ['the first', 'the second'],
      shuffle: false,
    }
    const wrong = { ...sums().mistakes[0]!, values: { larger: 'if(a > b, 1, 0)' } }
    const choosing = sums('sum', 'numbers', { fields: [...sums().fields, options], mistakes: [wrong] })
    world.publish(smallDeck('02', [...smallItems().filter(({ id }) => id !== 'sum'), choosing]))
    const variant = await drawn('sum', 1)
    // a is drawn from 20 to 90, b from 3 to 15.
    expect(variant.parts[2]).toMatchObject({ optionsHtml: ['the first', 'the second'], keyHtml: 'the first' })
    expect(variant.mistakes[0]?.wrongHtml).toEqual(['the second'])
  })

  test('of a type that cannot be drawn says why', async () => {
    const never = sums('sum', 'numbers', { where: ['a < 0'] })
    world.publish(smallDeck('02', [...smallItems().filter(({ id }) => id !== 'sum'), never]))
    const exercise = await previewExercise('sum', [1])
    expect(exercise?.variants).toEqual([{ seed: 1, problem: expect.stringContaining('none of 200 draws') as string }])
    expect(exercise?.proof.problems).toHaveLength(1)
  })

  test('is none where there is no exercise', async () => {
    expect(await previewExercise('nothing', [1])).toBeNull()
    expect(await previewExercise('a1', [1])).toBeNull()
  })
})
