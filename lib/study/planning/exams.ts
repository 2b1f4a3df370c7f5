/** The table of exams. */
import type { Exam as ExamRow, Sql } from '@/lib/db'
import { examsFrom } from '@/lib/db'
import type { DeckIndex, Item } from '@/lib/deck'
import type { Day } from '@/lib/scheduler'
import type { ExamInput } from './types'

export interface Exam extends ExamInput {
  id: string
}

const toExam = ({ id, title, day, chapters, goal, minutes }: ExamRow): Exam => ({
  id,
  title,
  day,
  goal,
  minutes,
  chapters: JSON.parse(chapters) as string[],
})

/** By day; those before `from` are over. */
export async function readExams(sql: Sql, learnerId: string, from: Day): Promise<Exam[]> {
  return (await examsFrom(sql, learnerId, from)).map(toExam)
}

/** The pages an exam asks for, in the order of the book. */
export function pagesOfExam(deck: DeckIndex, { chapters }: Pick<ExamInput, 'chapters'>): string[] {
  return deck.deck.pages.filter(({ chapter }) => chapters.includes(chapter.number)).map(({ slug }) => slug)
}

/** The items an exam asks for, in the order of the book. */
export function itemsOfExam(deck: DeckIndex, exam: Pick<ExamInput, 'chapters'>): Item[] {
  return pagesOfExam(deck, exam).flatMap((page) => deck.itemsOf(page))
}
