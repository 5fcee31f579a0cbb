/**
 * Where a workbook is open: Excel, a file dropped on the page, or memory (tests). The pane knows only this; one
 * contract suite holds all hosts to it.
 */
import type { Finding, Severity } from '../templates/findings/finding.ts'
import type { Mark } from '../templates/findings/marks.ts'
import type { Book, Cell } from '../templates/sheet/grid.ts'

/** What a host can do here; what it cannot, the pane does not offer. */
export interface Capabilities {
  /** Conditional formats of our own (ExcelApi 1.6). Without them the list stands alone. */
  readonly marks: boolean
  /** Notes (ExcelApi 1.18). */
  readonly notes: boolean
  /** Cell edits, selection and sorting are told to listeners. */
  readonly events: boolean
  /** What we ask of the program leaves the user's undo list alone (ExcelApi 1.19); else every call empties it. */
  readonly undoStays: boolean
  /** Values can be written into cells. */
  readonly write: boolean
  /** What one call writes is undone in one step (ExcelApi 1.20). */
  readonly singleUndo: boolean
  /** A marked copy can be downloaded. */
  readonly download: boolean
  /** What is written stands in no file yet: whoever shows the workbook keeps it. Excel keeps its own. */
  readonly keeps: boolean
  /** The browser around the pane saves files; that of Excel on a Mac does nothing. */
  readonly savesFiles: boolean
  /** There is a program around us whose abilities can be tried. */
  readonly selfCheck: boolean
}

/** Every sheet, or those named. */
export type ReadScope = { readonly sheets: 'all' } | { readonly sheets: readonly string[] }

export interface HostSheet {
  readonly name: string
  readonly hidden: boolean
  /** Neither marks nor values can be put in. */
  readonly protected: boolean
}

export interface Outline {
  /** Name of the workbook's file, as findings bear it. */
  readonly file: string
  /** In the order of the tabs. */
  readonly sheets: readonly HostSheet[]
  /** Name of the sheet in front; `null` where that is a chart. */
  readonly active: string | null
}

export interface CellPlace {
  readonly sheet: string
  /** As Excel shows them, from 1. */
  readonly row: number
  readonly column: number
}

/** A value to be written, with the number format that it needs; the format stays where none is given. */
export interface CellEdit extends CellPlace {
  readonly value: Exclude<Cell, object>
  readonly format?: string
}

/** What came of values that were to be written. */
export interface WriteOutcome {
  /** Cells that hold a formula, and were left as they are. */
  readonly formulas: readonly CellPlace[]
  /** Cells that, read back after the writing, do not hold what was to be written. */
  readonly astray: readonly CellPlace[]
  /** Puts every cell that was written back as it was before, its number format too. */
  readonly back: readonly CellEdit[]
}

export interface MarkOutcome {
  readonly marked: number
  /** Sheets that could not be marked because they are protected. */
  readonly protectedSheets: readonly string[]
  /** Notes that were not put in because the cell has a note or a comment of somebody else. */
  readonly keptNotes: number
  /** Cells, the least grave ones, that stay without a mark because there are more than this program can take. */
  readonly skippedMarks: number
  /** Cells, the least grave ones, that stay without a note because there are too many. */
  readonly skippedNotes: number
}

/** Cells of ours as they stand marked in a sheet. */
export interface MarkedRange {
  /** One cell or block, `H12` or `H12:H14`, without the sheet's name. */
  readonly address: string
  readonly severity: Severity
}

/** What a marked copy holds. */
export interface CopyContent {
  readonly findings: readonly Finding[]
  /** Lines under the title of 校验结果: of which file it is. */
  readonly captions: readonly string[]
}

/** A workbook as a file. */
export interface WorkbookFile {
  /** Name of a copy beside the file that was opened. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface MarkedCopy {
  /** Name to save it under. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What could not be marked or noted, and why; sentences for the user. */
  readonly left: readonly string[]
}

/** One call of a self-check. */
export interface TriedCall {
  readonly name: string
  /** Since when the program has it, `ExcelApi 1.9`. */
  readonly set: string
  /** `absent`: this program, or its client, does not have it. */
  readonly outcome: 'passed' | 'failed' | 'absent'
  /** Code and words of the error. */
  readonly detail: string
  readonly ms: number
}

/** What the program around us is and can do. */
export interface SelfCheck {
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly calls: readonly TriedCall[]
}

export type HostEvent =
  | { readonly kind: 'edited'; readonly sheet: string; readonly rows: readonly [first: number, last: number] }
  /** Rows moved, came or went: what was found no longer stands where it stood. */
  | { readonly kind: 'moved'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly place: CellPlace }
  | { readonly kind: 'activated'; readonly sheet: string }

/**
 * `busy`: a cell is being edited; `protected`: the sheet is locked; `hidden`: the sheet cannot be brought to the
 * front; `too-old`: the program lacks the interface; `refused`: the file cannot be written into, and the message
 * tells the user why.
 */
export type HostTrouble =
  | 'busy'
  | 'protected'
  | 'hidden'
  | 'too-old'
  | 'too-large'
  | 'gone'
  | 'refused'
  | 'failed'

export class HostError extends Error {
  override readonly name = 'HostError'
  constructor(
    readonly trouble: HostTrouble,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }
}

/** Every method may throw `HostError`. */
export interface SheetHost {
  readonly kind: 'excel' | 'file' | 'memory'
  readonly capabilities: Capabilities
  /** Why nothing can be written or marked in this file, and what to do, for the user; `null` where it can. */
  readonly readOnly: string | null
  outline(): Promise<Outline>
  /**
   * Values as `Grid` defines them: dates as serials, formula errors as faults; with merges and hidden rows.
   * @param patient waits while a cell is being edited, where the program can; else that is `busy`
   */
  read(scope: ReadScope, patient?: boolean): Promise<Book>
  /** Puts our marks on these sheets in place of our earlier ones; nobody else's formats or notes are touched. */
  mark(sheets: readonly string[], marks: readonly Mark[], withNotes: boolean): Promise<MarkOutcome>
  /**
   * Takes away our marks and notes, and only ours; on every sheet unless given, and then the list 校验结果 of a marked
   * copy too. Marks on protected sheets stay; where there are any, the others are taken away and then `protected`
   * is thrown.
   */
  clear(sheets?: readonly string[]): Promise<void>
  /** Our marks as they stand in the workbook, whoever put them there. */
  marked(sheet: string): Promise<readonly MarkedRange[]>
  /** Brings the sheet to the front and selects the cell. */
  jump(place: CellPlace): Promise<void>
  /**
   * The value arrives as it is given: text that looks like a number or a date stays text. A formula is never
   * written over. Tells no listener.
   */
  write(edits: readonly CellEdit[]): Promise<WriteOutcome>
  /**
   * The workbook as it was opened, with marks, notes and the sheet 校验结果 for these findings: what the pipeline's
   * `check --marked` writes. Only where `capabilities.download`; else `too-old`.
   */
  copy(content: CopyContent): Promise<MarkedCopy>
  /**
   * The workbook with what was written and without our marks, all else as it was opened; where everything was taken
   * back, the very bytes. Only where `capabilities.keeps`; else `too-old`.
   */
  mended(): Promise<WorkbookFile>
  /** The workbook as it now stands is in a file: until something is written again, nothing is unsaved. */
  kept(): void
  /** Whether something stands here that is in no file; never where the program keeps it. */
  readonly unsaved: boolean
  /** Tries what we ask of the program in a sheet of its own, which goes again; only where there is a program. */
  readonly selfCheck?: () => Promise<SelfCheck>
  /**
   * Hosts without `capabilities.events` never call back; those without `undoStays` only after the first reading.
   * @returns stops listening
   */
  listen(on: (event: HostEvent) => void): () => void
}
