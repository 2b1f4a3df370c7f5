/** Shapes that several bodies share. */
import { z } from 'zod'
import { isTimeZone } from '@/lib/study'
import { isMonday } from '@/app/ui/charts/days'

/** Made by the client: a UUID, or anything like one. */
export const ClientId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, _ or -')
export const Grade = z.union(
  [z.literal(1), z.literal(2), z.literal(3), z.literal(4)],
  'expected 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)',
)
export const Instant = z.iso.datetime({ offset: true, error: 'expected an instant as 2026-03-12T09:30:00Z' })
export const TimeZone = z.string().refine(isTimeZone, 'expected a time zone, as Europe/Berlin')
/** When something was done that could not be sent at once. */
export const told = {
  at: Instant.exactOptional(),
  /** The time of sending by the same clock. */
  sentAt: Instant.exactOptional(),
  timeZone: TimeZone.exactOptional(),
}
/** Milliseconds; a day is the most that makes sense. */
export const Duration = z.number().min(0).max(86_400_000)

/** A week by its Monday. */
export const WeekName = z.string().refine(isMonday, 'a week is named by its Monday, as 2026-03-09')
