/** What the environment says. The only reader of process.env: everything else asks here. */
import { join, resolve } from 'node:path'
import { z } from 'zod'

export interface Config {
  port: number
  /** `file:` and an absolute path. */
  databaseUrl: string
  dataDir: string
  contentDir: string
  authSecret: string | null
  mode: 'local'
  /** A request may say what time it is: for tests that live through several days. */
  testClock: boolean
}

/** Values that were refused. The message is for whoever started the program: print it without a stack trace. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535)

const databaseUrl = z.string().superRefine((url, context) => {
  if (/^postgres(ql)?:/i.test(url))
    context.addIssue('PostgreSQL is not supported yet; this version keeps its data in an SQLite file, file:PATH')
  else if (!/^file:./.test(url)) context.addIssue('expected an SQLite file, file:PATH, as in file:./data/epoch.db')
})

const mode = z.string().superRefine((value, context) => {
  if (value === 'accounts')
    context.addIssue('accounts are not available in this version; leave it out or set it to local')
  else if (value !== 'local') context.addIssue('expected local')
})

const Environment = z.object({
  PORT: port.default(3000),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  CONTENT_DIR: z.string().default('./content'),
  AUTH_SECRET: z.string().optional(),
  EPOCH_MODE: mode.default('local'),
  EPOCH_TEST_CLOCK: z.enum(['0', '1']).default('0'),
})

const EXPECTED: Record<string, string> = {
  PORT: 'expected a port number from 1 to 65535',
  EPOCH_TEST_CLOCK: 'expected 1 (on) or 0 (off)',
}

/** A password in an address is nobody's business, least of all a log's. */
function shown(value: string): string {
  return JSON.stringify(value.replace(/\/\/[^@/]*@/, '//***@'))
}

/** Reads one environment. An empty value counts as absent. Throws a ConfigError that names every wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const value = name === 'AUTH_SECRET' ? '(hidden)' : shown(given[name] ?? '')
      return `${name} is ${value}: ${EXPECTED[name] ?? issue.message}.`
    })
    throw new ConfigError(lines.join('\n'))
  }
  const { PORT, DATABASE_URL, DATA_DIR, CONTENT_DIR, AUTH_SECRET, EPOCH_TEST_CLOCK } = parsed.data
  const dataDir = resolve(DATA_DIR)
  const databaseFile =
    DATABASE_URL === undefined ? join(dataDir, 'epoch.db') : resolve(DATABASE_URL.slice('file:'.length))
  return {
    port: PORT,
    databaseUrl: `file:${databaseFile}`,
    dataDir,
    contentDir: resolve(CONTENT_DIR),
    authSecret: AUTH_SECRET ?? null,
    mode: 'local',
    testClock: EPOCH_TEST_CLOCK === '1',
  }
}

/** The running program's configuration. Read anew at each call, which costs microseconds and lets a test change it. */
export const config = (): Config => readConfig(process.env)
