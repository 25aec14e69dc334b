/** What the file system refuses, told to a person: what happened, what it means, what to do. */

/** A failure that is explained already: its message is for the person. */
export class Explained extends Error {}

/**
 * An error of the file system in words.
 *
 * @param what what was being done, as a clause: "The journal could not be written"
 * @param meaning what that means for the person's work, as a sentence
 */
export function explain(error: unknown, what: string, meaning: string): Explained {
  if (error instanceof Explained) return error
  const { reason, advice } = reasonOf(error)
  return new Explained([`${what}: ${reason}.`, meaning, advice].filter(Boolean).join(' '), { cause: error })
}

/** The system's own word for what went wrong, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function reasonOf(error: unknown): { reason: string; advice: string } {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { reason: 'the disk is full', advice: 'Free some space, then try again.' }
    case 'EACCES':
    case 'EPERM':
      return { reason: 'Scholium is not allowed to write or read there', advice: 'Change the permissions of the folder, or choose another one.' }
    case 'EROFS':
      return { reason: 'the disk can only be read', advice: 'Choose a folder on another disk.' }
    case 'EIO':
      return { reason: 'the disk reported an error', advice: 'It may be failing: save the project to a file on another disk now.' }
    case 'ENOENT':
      return { reason: 'the file or folder is no longer there', advice: 'Put it back or choose another place, then try again.' }
    case 'EMFILE':
    case 'ENFILE':
      return { reason: 'too many files are open', advice: 'Close some other programs, then try again.' }
    case 'EISDIR':
      return { reason: 'a folder has that name', advice: 'Choose another name.' }
    case 'ENAMETOOLONG':
      return { reason: 'the name is too long', advice: 'Choose a shorter one.' }
    case 'EBUSY':
      return { reason: 'another program is using it', advice: 'Close it there, then try again.' }
    default:
      return { reason: error instanceof Error ? error.message.replace(/\.$/, '') : 'an unknown error', advice: 'Try again; if it stays so, save the project to a file elsewhere.' }
  }
}
