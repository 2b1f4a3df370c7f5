import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** As after a load of the page at 10:00. */
async function loaded() {
  vi.resetModules()
  vi.setSystemTime('2026-03-12T10:00:00Z')
  vi.stubGlobal('performance', { timeOrigin: Date.now() })
  return import('@/app/ui/outbox/behind')
}

describe('a page is behind', () => {
  let stored: Map<string, string>
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    stored = new Map()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('where an answer was confirmed after it was asked for, until another is asked for', async () => {
    const page = await loaded()
    expect(page.isBehind()).toBe(false)
    vi.setSystemTime('2026-03-12T10:05:00Z')
    page.noteConfirmed()
    expect(page.isBehind()).toBe(true)
    vi.setSystemTime('2026-03-12T10:05:01Z')
    page.noteAsked()
    expect(page.isBehind()).toBe(false)
  })

  test('where the page before it heard of an answer while this one was on its way', async () => {
    stored.set('epoch.confirmed', String(Date.parse('2026-03-12T09:59:59Z')))
    expect((await loaded()).isBehind()).toBe(false)
    stored.set('epoch.confirmed', String(Date.parse('2026-03-12T10:00:01Z')))
    expect((await loaded()).isBehind()).toBe(true)
  })

  test('also where nothing can be stored, within one load', async () => {
    vi.stubGlobal('localStorage', undefined)
    const page = await loaded()
    vi.setSystemTime('2026-03-12T10:05:00Z')
    page.noteConfirmed()
    expect(page.isBehind()).toBe(true)
  })
})
