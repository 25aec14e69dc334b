/** What storage could not do, as a sentence: what happened, what it means for the work, what to do. */

export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** Runs storage work; what it throws comes out as a `StorageError`, errors of the domain as they are. */
export async function inWords<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const sentence = sentenceFor(error)
    if (sentence === null) throw error
    throw new StorageError(sentence, { cause: error })
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The disk or this browser’s storage is full. The last step was not saved; all earlier ones are. Free some space, then do it again.',
  DatabaseClosedError:
    'The project was closed in this window because another window changed or deleted it. Reload to go on.',
  BlockedError: 'Another window holds this project open in an older version. Close that window, then try again.',
  InvalidStateError: 'This window lost its connection to the project’s storage. Nothing saved was lost; reload to go on.',
  UnknownError:
    'The browser could not read or write the project’s storage. What was saved before is untouched; reload, and if it happens again, save the project to a file.',
  OpenFailedError:
    'The browser refused to open the project’s storage. Private windows and some settings forbid it; use a normal window.',
  MissingAPIError: 'This browser has no storage for projects (IndexedDB). Use a current browser, not in a private window.',
}

/** Null for an error that is not storage's own. Looks through the errors that Dexie wraps. */
function sentenceFor(error: unknown): string | null {
  for (const name of namesOf(error)) if (SENTENCES[name] !== undefined) return SENTENCES[name]
  return null
}

function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const below = [inner, ...(Array.isArray(failures) ? failures : [])].flatMap((one) => namesOf(one, depth + 1))
  // The innermost cause says most: a quota error reaches us inside an AbortError inside a BulkError.
  return [...below, ...(typeof name === 'string' ? [name] : [])]
}
