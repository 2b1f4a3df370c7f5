import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, hourAt, isTimeZone, learnerDay, startOfDay, weekOf } from '@/lib/scheduler/day'

const zone = (timeZone: string, dayStart = 240) => ({ timeZone, dayStart })
const dayAt = (instant: string, timeZone: string, dayStart?: number) =>
  learnerDay(Date.parse(instant), zone(timeZone, dayStart))
const startAt = (day: string, timeZone: string, dayStart?: number) =>
  new Date(startOfDay(day, zone(timeZone, dayStart))).toISOString()

describe('the learner’s day', () => {
  test('a late evening belongs to the day on which it began', () => {
    // Berlin is at +01:00 in winter.
    expect(dayAt('2026-01-15T22:59:59Z', 'Europe/Berlin')).toBe('2026-01-15') // 23:59:59
    expect(dayAt('2026-01-16T02:59:59Z', 'Europe/Berlin')).toBe('2026-01-15') // 03:59:59
    expect(dayAt('2026-01-16T03:00:00Z', 'Europe/Berlin')).toBe('2026-01-16') // 04:00
  })

  test('20 minutes across midnight in UTC are one day for whoever is in the middle of theirs', () => {
    // The same 20 minutes are 07:50 and 08:10 in Singapore (+08:00).
    expect(dayAt('2026-05-03T23:50:00Z', 'Asia/Singapore')).toBe('2026-05-04')
    expect(dayAt('2026-05-04T00:10:00Z', 'Asia/Singapore')).toBe('2026-05-04')
  })

  test('from the far west to the far east', () => {
    // 12:00 UTC: 01:00 of the same date in Niue (-11:00), before four; 02:00 of the next on Kiritimati (+14:00), too.
    expect(dayAt('2026-06-10T12:00:00Z', 'Pacific/Niue')).toBe('2026-06-09')
    expect(dayAt('2026-06-10T15:00:00Z', 'Pacific/Niue')).toBe('2026-06-10') // 04:00
    expect(dayAt('2026-06-10T12:00:00Z', 'Pacific/Kiritimati')).toBe('2026-06-10')
    expect(dayAt('2026-06-10T14:00:00Z', 'Pacific/Kiritimati')).toBe('2026-06-11') // 04:00
  })

  test('quarter hours count: Kathmandu is at +05:45', () => {
    expect(dayAt('2026-06-10T22:14:00Z', 'Asia/Kathmandu')).toBe('2026-06-10') // 03:59
    expect(dayAt('2026-06-10T22:15:00Z', 'Asia/Kathmandu')).toBe('2026-06-11') // 04:00
  })
})

describe('when the clock is changed', () => {
  test('the day of the change has 23 or 25 hours, and starts at four all the same', () => {
    // Berlin: +01:00 to +02:00 on 29 March 2026, back on 25 October.
    expect(startAt('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T03:00:00.000Z')
    expect(startAt('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T02:00:00.000Z')
    expect(startAt('2026-10-24', 'Europe/Berlin')).toBe('2026-10-24T02:00:00.000Z')
    expect(startAt('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T03:00:00.000Z')
  })

  test('a start the clock skips comes as it jumps', () => {
    // 02:00 becomes 03:00 at 01:00 UTC; half past two does not happen.
    expect(startAt('2026-03-29', 'Europe/Berlin', 150)).toBe('2026-03-29T01:00:00.000Z')
    expect(dayAt('2026-03-29T00:59:59Z', 'Europe/Berlin', 150)).toBe('2026-03-28')
    expect(dayAt('2026-03-29T01:00:00Z', 'Europe/Berlin', 150)).toBe('2026-03-29')
  })

  test('a start the clock shows twice comes the first time', () => {
    // 03:00 becomes 02:00 at 01:00 UTC; half past two is at 00:30 and 01:30 UTC.
    expect(startAt('2026-10-25', 'Europe/Berlin', 150)).toBe('2026-10-25T00:30:00.000Z')
    expect(dayAt('2026-10-25T01:10:00Z', 'Europe/Berlin', 150)).toBe('2026-10-25') // 02:10 for the second time
  })

  test('half an hour on Lord Howe Island', () => {
    // +10:30 to +11:00 on 4 October 2026, at 02:00.
    expect(startAt('2026-10-03', 'Australia/Lord_Howe')).toBe('2026-10-02T17:30:00.000Z')
    expect(startAt('2026-10-04', 'Australia/Lord_Howe')).toBe('2026-10-03T17:00:00.000Z')
  })

  test('a clock set back over midnight does not bring yesterday back', () => {
    // St John's, 7 November 2010: 00:01 became 23:01 of the 6th (-02:30 to -03:30), at 02:31 UTC.
    expect(dayAt('2010-11-07T02:30:30Z', 'America/St_Johns', 0)).toBe('2010-11-07')
    expect(dayAt('2010-11-07T02:31:30Z', 'America/St_Johns', 0)).toBe('2010-11-07')
  })

  test('Samoa slept through 30 December 2011', () => {
    // 23:59 on the 29th (-10:00) was followed by 00:00 on the 31st (+14:00), at 10:00 UTC.
    expect(dayAt('2011-12-30T09:59:00Z', 'Pacific/Apia')).toBe('2011-12-29')
    expect(dayAt('2011-12-30T14:00:00Z', 'Pacific/Apia')).toBe('2011-12-31') // 04:00 on the 31st
  })

  test('days follow one another without a gap and never run backwards', () => {
    const zones = [
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Pacific/Niue',
      'Africa/Cairo',
      'America/Havana',
    ]
    const instant = fc.integer({ min: Date.parse('2009-01-01'), max: Date.parse('2031-01-01') })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        instant,
        fc.integer({ min: 0, max: 100 }),
        (name, start, at, hours) => {
          const here = zone(name, start)
          const day = learnerDay(at, here)
          expect(startOfDay(day, here)).toBeLessThanOrEqual(at)
          expect(startOfDay(addDays(day, 1), here)).toBeGreaterThan(at)
          expect(daysBetween(day, learnerDay(at + hours * 3_600_000, here))).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('dates', () => {
  test('adding and counting days crosses months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366)
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
  })

  test('a week is named by its Monday', () => {
    // 12 March 2026 is a Thursday.
    expect(weekOf('2026-03-12')).toBe('2026-03-09')
    expect(weekOf('2026-03-09')).toBe('2026-03-09')
    expect(weekOf('2026-03-15')).toBe('2026-03-09')
  })

  test('knows which zones there are', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
    expect(isTimeZone('')).toBe(false)
  })
})

describe('the hour on the wall', () => {
  test.each([
    // Berlin is an hour ahead of UTC until 01:00 UTC on 29 March 2026, two hours afterwards: 02:00 is never shown.
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', 1],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', 3],
    ['2026-03-12T23:30:00Z', 'Europe/Berlin', 0],
    // India is five and a half hours ahead.
    ['2026-03-12T18:29:00Z', 'Asia/Kolkata', 23],
    ['2026-03-12T18:30:00Z', 'Asia/Kolkata', 0],
    // Before 1970 too.
    ['1969-12-31T23:00:00Z', 'UTC', 23],
  ])('at %s in %s is %d', (instant, timeZone, hour) => {
    expect(hourAt(Date.parse(instant), { timeZone })).toBe(hour)
  })
})
