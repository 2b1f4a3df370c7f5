import { describe, expect, test } from 'vitest'
import type { LearnerSettings } from '@/lib/study/types'
import { clockText, fromTyped, readSteps, stepsText, toTyped } from '@/app/settings/values'

const usual: LearnerSettings = {
  timeZone: 'Europe/Berlin',
  dayStart: 240,
  desiredRetention: 0.9,
  newPerDay: 20,
  reviewsPerDay: 200,
  minutesPerDay: 0,
  maximumInterval: 36_500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'minimum'],
  twoButtons: false,
}

describe('steps', () => {
  test.each([
    ['1m 10m', [60, 600]],
    ['1 10', [60, 600]],
    ['90s, 2h', [90, 7200]],
    ['1d', [86_400]],
    ['', []],
    ['ten', null],
    ['0m', null],
    ['2d', null],
    ['1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 11m', null],
  ])('%j is read as %j', (text, steps) => expect(readSteps(text)).toEqual(steps))

  test('are written in the largest unit that fits', () => {
    expect(stepsText([60, 600, 90, 3600, 86_400])).toBe('1m 10m 90s 1h 1d')
  })
})

test('a day’s start is written as a clock shows it', () => {
  expect([0, 240, 1439].map(clockText)).toEqual(['00:00', '04:00', '23:59'])
})

test('what was saved is read back as it was', () => {
  const { timeZone: _, ...settings } = usual
  expect(fromTyped(toTyped(usual))).toEqual({ settings })
  expect(toTyped(usual)).toMatchObject({ desiredRetention: '90', minutesPerDay: '', dayStart: '04:00' })
})

test('every wrong field is named with what would be right', () => {
  const typed = { ...toTyped(usual), desiredRetention: '98', newPerDay: '-1', dayStart: '25:00', learningSteps: 'soon' }
  expect(fromTyped(typed)).toEqual({
    problems: {
      desiredRetention: 'Expected a whole number from 70 to 97.',
      newPerDay: 'Expected a whole number from 0 to 9999.',
      dayStart: 'Expected a time as 04:00.',
      learningSteps: 'Expected delays as 1m 10m, a day at most each, or nothing.',
    },
  })
})
