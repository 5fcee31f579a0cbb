/**
 * What the office's page shows and what can be done in it: one plain value and plain calls. The worker keeps the
 * value, the page's own thread draws it; nothing here holds a class, so that all of it can be posted.
 */
import type { PlaceRank } from '../../templates/places/place.ts'
import type { Views } from '../views/all-views.ts'
import type { ClearingView } from '../views/clearing.ts'
import type { Effect } from '../views/effect.ts'
import type { RecordView } from '../views/record-view.ts'
import type { RecordKey } from '../views/views.ts'
import type { ClearChoice, Intent } from './intent.ts'

/**
 * - `none`: no folder yet;
 * - `permission`: the folder of last time is known, and the browser wants one click;
 * - `inbox-unconfirmed`: it is to be said once that what lies in 收件 is what was sent;
 * - `reading`: files are read and merged; `soFar` has the last few rows;
 * - `ready`: `views` are there, and decisions are taken;
 * - `writing`: results and state are written, all of them or none;
 * - `failed`: nothing can be done with this folder; `message` says why and what to do.
 */
export type Phase = 'none' | 'permission' | 'inbox-unconfirmed' | 'reading' | 'ready' | 'writing' | 'failed'

/** Reading files, merging, making papers, putting them into the folder, taking a finished year away. */
export interface Progress {
  readonly step: 'read' | 'merge' | 'write' | 'save' | 'clear'
  readonly done: number
  /** 0 while that is not known. */
  readonly of: number
}

/** Where the office's files are: a folder of the disk, a set that was dropped, the example that the page brings. */
export type HomeKind = 'folder' | 'dropped' | 'example'

/** What the page has to say besides. */
export interface Message {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  /** A whole sentence in Chinese, with what to do next. */
  readonly text: string
  /** Further lines: records to which an act could not be done, cells that somebody changed meanwhile. */
  readonly details: readonly string[]
}

/** A file as soon as it has been read, long before the last one. */
export type ReadRow =
  | {
      readonly kind: 'sent'
      readonly file: string
      readonly programme: string
      readonly unit: string
      readonly version: number
      readonly records: number
    }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }

/** What lies in 收件 before it is confirmed. */
export interface InboxSeen {
  readonly files: number
  /** The first few by name. */
  readonly names: readonly string[]
  /** Office workbooks in the folder, by name; none where the year has not been set up. */
  readonly officeFiles: readonly string[]
}

/** A file of the folder that the page can hand over. */
export interface ResultFile {
  /** Relative to the office's folder. */
  readonly path: string
}

export interface DeskState {
  /** Raised by one with every change: a later state never comes before an earlier one. */
  readonly revision: number
  readonly phase: Phase
  /** In `reading` and `writing`. */
  readonly progress: Progress | null
  readonly folder: { readonly name: string; readonly kind: HomeKind } | null
  readonly office: { readonly union: string; readonly year: number; readonly level: PlaceRank } | null
  /** Who decides, as it is written beside a decision; the office's 联系人 until somebody says otherwise. */
  readonly actor: string
  readonly inbox: InboxSeen | null
  /** The last few files that were read, the newest first; in `reading` alone. */
  readonly soFar: readonly ReadRow[]
  readonly views: Views | null
  readonly results: readonly ResultFile[]
  /** Something was decided, sent or saved since the results were written: 结果 tells of what was before. */
  readonly resultsBehind: boolean
  /** Something was decided that is on no disk yet: what was dropped has no folder to write it to. */
  readonly unsaved: boolean
  /** The last act, which can be taken back: `撤销：推荐 历下区总工会 H1`. */
  readonly undo: string | null
  readonly message: Message | null
}

/** What can be posted for a folder: a handle, whose files are read when they are needed. */
export interface FolderHandle {
  readonly kind: 'directory'
  readonly name: string
}

/** A file that was dropped or picked, with its place below what was dropped. */
export interface PickedFile {
  readonly path: string
  /** A `File`, or the handle of one: a file saved since is read again by its handle alone. */
  readonly file: object
}

/** One office's page. None of these throws: what goes wrong is said in the state. */
export interface Desk {
  get(): DeskState
  /** @returns stops it */
  subscribe(hear: (state: DeskState) => void): () => void
  openHandle(handle: FolderHandle): Promise<void>
  /** A folder's files without a handle, loose files, or a zip; what was handed over as a zip before among them. */
  openDropped(name: string, files: readonly PickedFile[]): Promise<void>
  openExample(): Promise<void>
  /** Next year's folder from the one that is open: units, names and ledger go along, days and documents do not. */
  startYear(year: number, into: FolderHandle | null): Promise<void>
  /** What could go of a finished year and what would stay; `null` where the state says why it cannot be told. */
  clearing(): Promise<ClearingView | null>
  /** Takes away exactly what was listed. It cannot be taken back, and the folder is left. */
  clearYear(choice: ClearChoice): Promise<void>
  /** Leaves what is open, for the first page. Nothing is written. */
  leave(): Promise<void>
  confirmInbox(): Promise<void>
  /**
   * Reads what has changed since, merges, and writes results and state. In `permission` it asks for the folder of last
   * time, in `failed` it opens the folder again; to be called in a click.
   */
  run(): Promise<void>
  /** Stops reading or writing; what stood in the folder stays. */
  cancel(): void
  setActor(name: string): void
  act(intent: Intent): Promise<void>
  /** Puts a file in somebody else's form before the office, column by column: one that is picked, or one in 收件. */
  mapFile(file: PickedFile | string): Promise<void>
  preview(intent: Intent): Promise<Effect>
  undo(): Promise<void>
  /** @param whole whether numbers of persons and accounts are to be seen whole; hidden unless asked for */
  record(key: RecordKey, whole?: boolean): Promise<RecordView | null>
  /** Bytes of a file of the folder, to be handed to the user; `null` where it is gone. */
  file(path: string): Promise<Uint8Array | null>
  /** Results, and for a dropped set its state as well, as one zip: nothing is unsaved then. */
  all(): Promise<Uint8Array>
  dismiss(): void
}
