import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '@/lib/config'

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  throw new Error('was accepted')
}

describe('readConfig', () => {
  test('an empty environment gives the documented defaults', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      databaseUrl: `file:${resolve('data/epoch.db')}`,
      dataDir: resolve('data'),
      contentDir: resolve('content'),
      authSecret: null,
      mode: 'local',
      testClock: false,
    })
  })

  test('the database lies in DATA_DIR unless DATABASE_URL says otherwise', () => {
    expect(readConfig({ DATA_DIR: '/tmp/somewhere' }).databaseUrl).toBe('file:/tmp/somewhere/epoch.db')
    expect(readConfig({ DATA_DIR: '/tmp/somewhere', DATABASE_URL: 'file:/tmp/else.db' }).databaseUrl).toBe(
      'file:/tmp/else.db',
    )
  })

  test('an empty value counts as absent', () => {
    expect(readConfig({ PORT: '', EPOCH_MODE: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  test.each(['0', '65536', '80.5', '3000x', '-1'])('PORT %s is refused by name, value and rule', (value) => {
    expect(refusal({ PORT: value })).toBe(`PORT is "${value}": expected a port number from 1 to 65535.`)
  })

  test('PostgreSQL is refused by name, without its password', () => {
    const message = refusal({ DATABASE_URL: 'postgresql://epoch:secret@db.example:5432/epoch' })
    expect(message).toContain(
      'DATABASE_URL is "postgresql://***@db.example:5432/epoch": PostgreSQL is not supported yet',
    )
    expect(message).not.toContain('secret')
  })

  test('other addresses are refused', () => {
    expect(refusal({ DATABASE_URL: 'mysql://localhost/x' })).toContain('expected an SQLite file, file:PATH')
    expect(refusal({ DATABASE_URL: 'file:' })).toContain('expected an SQLite file')
  })

  test('the mode accounts is refused as not available', () => {
    expect(refusal({ EPOCH_MODE: 'accounts' })).toBe(
      'EPOCH_MODE is "accounts": accounts are not available in this version; leave it out or set it to local.',
    )
    expect(refusal({ EPOCH_MODE: 'cloud' })).toBe('EPOCH_MODE is "cloud": expected local.')
  })

  test('all wrong values are named at once', () => {
    const message = refusal({ PORT: 'x', EPOCH_TEST_CLOCK: 'yes' })
    expect(message.split('\n')).toEqual([
      'PORT is "x": expected a port number from 1 to 65535.',
      'EPOCH_TEST_CLOCK is "yes": expected 1 (on) or 0 (off).',
    ])
  })
})
