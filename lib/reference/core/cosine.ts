/** From `start` to `end` along half a cosine wave; `progress` runs from 0 to 1. */
export function cosineBetween(start: number, end: number, progress: number): number {
  return end + ((start - end) / 2) * (1 + Math.cos(Math.PI * progress))
}
