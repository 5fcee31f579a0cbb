/**
 * A folder in which an office's files lie, wherever that is: on a disk, behind a handle in a browser, in memory.
 * Paths are relative to it, with `/`; `''` is the folder itself.
 */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { KnownBooks } from '../intake/known-books.ts'
import { UnusableError } from '../unusable.ts'

export interface Entry {
  readonly name: string
  /** `other` is nothing that can be read: a socket, a device. */
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** One run at a time writes in a folder: whoever has this may. */
export interface Lock {
  /** Random, and in the lock file as well. */
  readonly token: string
  /** Whether the lock file still bears our token: somebody may have taken us for dead. */
  held(): Promise<boolean>
  release(): Promise<void>
}

export interface Folder {
  /** What people know it by: its whole way on a disk, its name in a browser. */
  readonly name: string
  /** What they know a place in it by. */
  placeOf(path: string): string
  /** What lies directly in it; `null` where there is no such folder. */
  entries(path: string): Promise<readonly Entry[] | null>
  kindOf(path: string): Promise<'file' | 'folder' | null>
  /** The bytes as they are now, or why they cannot be had. */
  read(path: string): Promise<Uint8Array | Refusal>
  /**
   * Makes a file and the folders above it. Cut short it may leave half of it behind: nothing is written in its own
   * place but among what is staged.
   */
  write(path: string, content: Uint8Array | string): Promise<void>
  /**
   * Puts a file into the place of another. Cut short it leaves the old or the new one there, whole; where it came
   * from it is gone only afterwards, so that it can be done again.
   */
  move(from: string, to: string): Promise<void>
  /** Takes away a file, or a folder with all that is in it; nothing where there is none. */
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /**
   * That nothing keeps a file from being replaced, as far as can be told beforehand.
   * @throws where a program has it open
   */
  assertReplaceable(path: string): Promise<void>
  /** @throws UnusableError where another run holds it */
  lock(): Promise<Lock>
}

/** The host no longer lets us into the folder, such as a browser that wants to be asked again: no file is to blame. */
export class Withdrawn extends UnusableError {}

/** An office's folder, with what it takes to read it. */
export interface OfficeHome {
  readonly registry: Registry
  readonly folder: Folder
  readonly codec: Codec
  /** Workbooks of its own that were read before; they are read anew where nobody keeps them. */
  readonly known?: KnownBooks
  /**
   * Where the folder is a copy of a state that is kept elsewhere: given what is done to the copy just before it is
   * done, so that it is done there first.
   * @throws where it cannot be done there; then nothing is done to the copy either
   */
  readonly kept?: (events: readonly StateEvent[]) => Promise<void>
}

/** The bytes of a file; `null` where they cannot be had, for whatever reason. */
export async function bytesAt(folder: Folder, path: string): Promise<Uint8Array | null> {
  const bytes = await folder.read(path)
  return 'reason' in bytes ? null : bytes
}

/** The text of a file; `null` where it cannot be had. */
export async function textAt(folder: Folder, path: string): Promise<string | null> {
  const bytes = await bytesAt(folder, path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

export const existsIn = async (folder: Folder, path: string): Promise<boolean> =>
  (await folder.kindOf(path)) !== null

/** `a/b/c.xlsx` -> `a/b`; `''` for what lies directly in the folder. */
export const folderOfPath = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
