/** Rows of the log that come from a quiz are known by their ids: none that a client may make, which have no dot. */
export const rowId = (quizId: string, number: number): string => `${quizId}.${number}.quiz`

/** The quiz a row comes from, or null. */
export function quizOfRow(id: string): string | null {
  return /^(.+)\.\d+\.quiz$/.exec(id)?.[1] ?? null
}
