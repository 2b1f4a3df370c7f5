/** Compiles a folder of notes as `epoch deck` does and says what it took: in a process of its own, whose memory is its own. */
import { compileBook } from '@/lib/compiler'

const [content = '', cacheDirectory = ''] = process.argv.slice(2)

async function compileOnce(): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { deck } = await compileBook(content, { cacheDirectory })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const took = {
    pages: deck.pages.length,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    // The most it has held at once, its threads included; Node counts in kilobytes.
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  process.stdout.write(JSON.stringify(took))
}

void compileOnce()
