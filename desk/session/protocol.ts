/** What the page's own thread and its worker say to each other. */
import type { RecordKey } from '../views/views.ts'
import type { ClearChoice, Intent } from './intent.ts'
import type { DeskState, FolderHandle, PickedFile } from './session.ts'

/** What is asked of the worker. Each is answered once, in its own time. */
export interface Calls {
  openHandle: [handle: FolderHandle]
  openDropped: [name: string, files: readonly PickedFile[]]
  /** As the page brings it along, packed. */
  openExample: [packed: Uint8Array]
  startYear: [year: number, into: FolderHandle | null]
  clearing: []
  clearYear: [choice: ClearChoice]
  leave: []
  confirmInbox: []
  run: []
  act: [intent: Intent]
  mapFile: [file: PickedFile | string]
  preview: [intent: Intent]
  undo: []
  record: [key: RecordKey, whole: boolean]
  file: [path: string]
  all: []
  cancel: []
  setActor: [name: string]
  dismiss: []
}

export type Asked = {
  [Call in keyof Calls]: { readonly id: number; readonly call: Call; readonly args: Calls[Call] }
}[keyof Calls]

export type Told =
  | { readonly kind: 'state'; readonly changed: Partial<DeskState> }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** A defect of ours: the call was not carried out. */
  | { readonly kind: 'broke'; readonly id: number; readonly why: string }
