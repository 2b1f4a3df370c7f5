/** Review logs of other programs: a CSV with a row an answer. */
import { readFileSync } from 'node:fs'
import type { Recalled, Track } from '@/lib/optimizer'
import type { Grade, Zone } from '@/lib/scheduler'
import { daysBetween, learnerDay } from '@/lib/scheduler'
import { CommandError } from '../output'

const WANTED = ['card_id', 'review_rating', 'review_time'] as const
const ADVICE = `expected a header with ${WANTED.join(', ')}, then a row an answer: an id, 1 to 4, and a time (ISO 8601, or milliseconds since 1970)`

/** Each card's answers, oldest first, their days counted in `zone`. */
export function readTracks(file: string, zone: Zone): Track[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, ADVICE)
  }
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = header.split(',').map((name) => name.trim())
  const missing = WANTED.find((name) => !names.includes(name))
  if (missing) throw new CommandError(`${file}:1: the header has no column ${missing}`, ADVICE)
  const [card, rating, time] = WANTED.map((name) => names.indexOf(name)) as [number, number, number]

  const cards = new Map<string, { at: number; grade: Grade }[]>()
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line.split(',').map((cell) => cell.trim())
    const answer = { grade: readRating(cells[rating]), at: readTime(cells[time]) }
    if (answer.grade === null) throw refusal(file, i, `the rating is '${cells[rating] ?? ''}'`)
    if (answer.at === null) throw refusal(file, i, `the time is '${cells[time] ?? ''}'`)
    const id = cells[card]!
    cards.set(id, [...(cards.get(id) ?? []), answer as { at: number; grade: Grade }])
  }
  return [...cards.values()].map((answers) => trackOf(answers, zone))
}

const refusal = (file: string, line: number, what: string) => new CommandError(`${file}:${line + 2}: ${what}`, ADVICE)

function readRating(text = ''): Grade | null {
  return /^[1-4]$/.test(text) ? (Number(text) as Grade) : null
}

function readTime(text = ''): number | null {
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text)
  return Number.isFinite(at) ? at : null
}

function trackOf(answers: readonly { at: number; grade: Grade }[], zone: Zone): Track {
  const track: Recalled[] = []
  let before: string | null = null
  for (const { at, grade } of answers.toSorted((a, b) => a.at - b.at)) {
    const day = learnerDay(at, zone)
    track.push({ at, grade, days: before === null ? 0 : Math.max(daysBetween(before, day), 0) })
    before = day
  }
  return track
}
