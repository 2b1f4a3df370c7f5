/**
 * A server with a learner of its own for the tests of one file: the file passes alone, in any order and beside others, and
 * what fails in it is not felt in the next.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { test } from '@playwright/test'
import { openDatabase, type Database } from '@/lib/db'
import { runServer, type Running } from '@/scripts/server'
import { NOTHING, databaseAfter, type Past } from './pasts'
import { deckFiles, deckFolder, root, serversFolder } from './places'

export interface OwnServer {
  readonly url: string
  /** What it keeps, read beside it. */
  read<T>(work: (read: Database['read']) => Promise<T>): Promise<T>
  /** kill -9. */
  crash(): Promise<void>
  /** With what is on disk, at the same address. */
  startAgain(): Promise<void>
}

/** Called once, at the top of a file. Addresses without a host are this server's. */
export function ownServer(past: Past = NOTHING): OwnServer {
  let data = ''
  let server: Running | undefined
  let database: Promise<Database> | undefined
  const running = (): Running => {
    if (!server) throw new Error('the server of this file runs while its tests do, not before')
    return server
  }
  // Playwright reads off the first parameter which fixtures are wanted, and insists on a pattern.
  test.beforeAll(async ({}, { file, workerIndex }) => {
    test.setTimeout(180_000)
    data = path.join(serversFolder, `${path.basename(file, '.spec.ts')}-${workerIndex}`)
    rmSync(data, { recursive: true, force: true })
    mkdirSync(path.join(data, 'deck'), { recursive: true })
    for (const name of deckFiles()) copyFileSync(path.join(deckFolder, name), path.join(data, 'deck', name))
    copyFileSync(await databaseAfter(past), path.join(data, 'epoch.db'))
    server = await runServer(data, 0)
  })
  test.afterAll(async () => {
    await (await database)?.close()
    await server?.kill()
  })
  // The hook that starts the server has fixtures too: for it there is no address yet.
  test.use({ baseURL: ({}, use) => use(server?.url) })
  return {
    get url() {
      return running().url
    },
    async read(work) {
      database ??= openDatabase(`file:${path.join(data, 'epoch.db')}`, root)
      return work((await database).read)
    },
    crash: () => running().kill(),
    async startAgain() {
      server = await runServer(data, Number(new URL(running().url).port))
    },
  }
}
