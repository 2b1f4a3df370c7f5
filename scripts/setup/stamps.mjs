// What was done is remembered by the hash of what it was done from, so that it is skipped the next time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

/** SHA-256 over files and folders (in path order), and any further words. */
export function fingerprint(paths, ...words) {
  const hash = createHash('sha256').update(words.join('\0'))
  for (const name of paths) add(name)
  return hash.digest('hex')

  function add(name) {
    const full = path.join(root, name)
    if (!existsSync(full)) return
    if (!statSync(full).isDirectory()) return void hash.update(name).update(readFileSync(full))
    for (const entry of readdirSync(full).sort())
      if (entry !== 'generated' && entry !== 'node_modules') add(path.join(name, entry))
  }
}

export function isDone(stamp, value) {
  try {
    return readFileSync(path.join(root, stamp), 'utf8') === value
  } catch {
    return false
  }
}

export function markDone(stamp, value) {
  const file = path.join(root, stamp)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, value)
}
