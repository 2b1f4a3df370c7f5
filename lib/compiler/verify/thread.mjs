// A thread begins as plain Node, whatever started it: it learns to read TypeScript first.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
