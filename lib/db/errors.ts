/** The database cannot be used. The message says why and what would help; whoever starts the program reads it. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** SQLite's own reasons, in words that say what to do. */
export function describeOpenFailure(file: string, error: unknown): DatabaseError {
  const code = codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new DatabaseError(
      `The database ${file} cannot be written. Give the program the right to write to it and its folder, or set DATA_DIR to a folder it may write to.`,
    )
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOTDIR')
    return new DatabaseError(
      `The database ${file} cannot be opened (${reason}). Set DATA_DIR to a folder the program may write to.`,
    )
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT'))
    return new DatabaseError(
      `${file} is not a sound SQLite database (${reason}). Restore a copy of it, or move it away to start with an empty one.`,
    )
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new DatabaseError(
      `The database ${file} is held by another program. End the other one, or wait until it has finished.`,
    )
  return new DatabaseError(`The database ${file} cannot be used: ${reason}`)
}

export function describeMigrationFailure(file: string, error: unknown): DatabaseError {
  const reason = error instanceof Error ? error.message : String(error)
  return new DatabaseError(
    `The database ${file} could not be brought up to this version, and may have been left half way by an update that was interrupted. Restore a copy made before the update, or move the file away to start with an empty one. What the migration said: ${reason}`,
  )
}

/** Drivers nest their errors: the code may stand on the error, on its cause, or on what a driver adapter wrapped. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { code, originalCode, cause } = error as { code?: unknown; originalCode?: unknown; cause?: unknown }
  if (typeof originalCode === 'string') return originalCode
  if (typeof code === 'string') return code
  return codeOf(cause)
}
