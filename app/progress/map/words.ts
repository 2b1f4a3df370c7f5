/** What the map says of a part of the book. */
import type { Route } from 'next'
import type { Strength } from '@/lib/study'
import { dayOfYear, shortDay } from '@/app/ui/charts/days'
import { percent } from '@/app/ui/words'

/** Recall at which the next shade begins. */
export const shades = [0.6, 0.8, 0.9, 0.95] as const

/** 1 for the palest to 5 for the strongest. */
export const shadeOf = (recall: number): number => 1 + shades.filter((least) => recall >= least).length

/** 'not begun', '40 of 52 begun', 'all 52 begun' */
export function begunText({ items, begun }: Pick<Strength, 'items' | 'begun'>): string {
  if (begun === 0) return 'not begun'
  return begun === items ? `all ${items} begun` : `${begun} of ${items} begun`
}

/** '3 Dec', in another year '3 Dec 2027'. */
export function dayText(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : dayOfYear(day)
}

/** 'already below 90 %', 'below 90 % from 3 Dec' */
export function belowText(belowOn: string, today: string, target: number): string {
  return belowOn <= today
    ? `already below ${percent(target)}`
    : `below ${percent(target)} from ${dayText(belowOn, today)}`
}

/** The map with one page's concepts shown. */
export const mapPath = (slug: string) => `/progress/map?page=${slug}#page-${slug}` as Route
export const conceptsPath = (slug: string) => `/concepts/${slug}` as Route
