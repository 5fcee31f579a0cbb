/** The handle of the office's folder, kept by the browser from one day to the next. Nothing else is kept there. */
import type { FolderHandle } from '../session/session.ts'

const STORE = 'folder'

export interface KeptHandle {
  get(): Promise<FolderHandle | null>
  keep(handle: FolderHandle): Promise<void>
  forget(): Promise<void>
  /** Whether the page may use it without asking. */
  mayUseAlready(handle: FolderHandle): Promise<boolean>
  /** Asks the user, where that is needed; to be called in a click. */
  mayUse(handle: FolderHandle): Promise<boolean>
}

interface Asked {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

function request<T>(of: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    of.onsuccess = () => resolve(of.result)
    of.onerror = () => reject(of.error)
  })
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('office-folder', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return (await request(opening)).transaction(STORE, mode).objectStore(STORE)
}

export const keptHandle: KeptHandle = {
  // A browser that keeps nothing asks for the folder anew each time.
  get: async () => {
    try {
      return ((await request((await store('readonly')).get(STORE))) as FolderHandle | undefined) ?? null
    } catch {
      return null
    }
  },
  keep: async (handle) => {
    try {
      await request((await store('readwrite')).put(handle, STORE))
    } catch {
      // As above.
    }
  },
  forget: async () => {
    try {
      await request((await store('readwrite')).delete(STORE))
    } catch {
      // As above.
    }
  },
  mayUseAlready: async (handle) =>
    ((await (handle as Asked).queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted',
  mayUse: async (handle) =>
    ((await (handle as Asked).requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted',
}
