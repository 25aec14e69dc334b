/** IndexedDB without anything between: what storage cannot be faster than. */

export function openDatabase(name: string, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => upgrade?.(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** All rows of one store, over a connection of its own. */
export async function readAll(name: string, store: string): Promise<unknown[]> {
  const database = await openDatabase(name)
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    const request = database.transaction(store, 'readonly').objectStore(store).getAll()
    // Chromium makes the rows only when the result is asked for: that belongs to reading.
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  database.close()
  return rows
}

/** One row in a transaction of its own, on disk when it resolves. */
export function putStrictly(database: IDBDatabase, store: string, row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    transaction.objectStore(store).put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
