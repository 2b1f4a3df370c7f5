// How the application is started: by `npm start`, by the tests in the browser and by the benchmark of its pages.
import path from 'node:path'
import { root } from './run.mjs'

/**
 * What Node is given to serve on a port, with a young generation of 64 MB: a page of many charts makes more short-lived
 * memory than the usual 16 MB hold, and cleaning up in the middle of each costs about a tenth of its time.
 */
export const serverArguments = (mode, port, host) => [
  '--max-semi-space-size=64',
  path.join(root, 'node_modules/next/dist/bin/next'),
  ...[mode, '-p', String(port), '-H', host],
]
