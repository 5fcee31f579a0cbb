/** The desk and what the page can do with files, for every part of the screens. */
import { createContext, useContext } from 'react'
import type { Intent } from '../session/intent.ts'
import type { Desk, FolderHandle, PickedFile } from '../session/session.ts'
import type { RecordKey } from '../views/views.ts'

/** What only the page itself can do: ask the browser for folders and files, and hand bytes to the user. */
export interface Doors {
  /** Asks for a folder; `null` where the browser has no such thing. */
  readonly pickFolder: (() => Promise<FolderHandle | null>) | null
  /** Asks for files or for a folder's files. */
  pickFiles(): Promise<{ readonly name: string; readonly files: readonly PickedFile[] } | null>
  /** Asks for one file. */
  pickFile(): Promise<PickedFile | null>
  /** The files among what was dropped, those of folders with them. */
  droppedFiles(items: DataTransferItemList): Promise<readonly PickedFile[]>
  save(name: string, bytes: Uint8Array): void
}

export interface AtDesk {
  readonly desk: Desk
  readonly doors: Doors
  /**
   * Does it, once a person has seen what it moves.
   * @returns whether it went ahead
   */
  act(intent: Intent): Promise<boolean>
  /** Does it at once: whoever asked has shown what it moves. */
  write(intent: Intent): Promise<boolean>
  /** Shows a record on the screen where it is reviewed. */
  review(key: RecordKey): void
  /** Puts a file in 收件 before the office as a form that is not ours, on the screen where that is settled. */
  mapSent(file: string): Promise<void>
}

export const DeskContext = createContext<AtDesk | null>(null)

export function useDesk(): AtDesk {
  const at = useContext(DeskContext)
  if (at === null) throw new Error('no desk')
  return at
}
