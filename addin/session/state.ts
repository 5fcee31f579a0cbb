/**
 * What the pane shows and what can be done in it. A plain value and plain calls: the view draws the one and makes
 * the other; every sentence is here already, in Chinese.
 */

import type { Rule } from '../../rules/rule.ts'
import type { CapPanel, FundPanel } from '../../submissions/counts/panels.ts'
import type { SummaryPlan } from '../../submissions/summary/summary-plan.ts'
import type { Finding, Severity } from '../../templates/findings/finding.ts'
import type { Fix, FixKind } from '../../templates/findings/fixes.ts'
import type { FindingWords } from '../../templates/findings/words.ts'
import type { AtCell } from '../../templates/read/places.ts'
import type { Capabilities, CellPlace, SelfCheck, WorkbookFile } from '../host.ts'

/** What was checked. */
export type CheckScope = 'sheet' | 'book'

/** Which sheet was taken for which form, and how sure that is. */
export interface RecognisedSheet {
  readonly sheet: string
  /** Title of the form, `创新工作室申报表`. */
  readonly form: string
  /** Share of the form's headers that were found, 0 to 1. */
  readonly share: number
  /** `认出 41 列中的 39 列`. */
  readonly words: string
  /** Records in it. */
  readonly rows: number
  /** The last row of its header; `null` on a card. */
  readonly headerRow: number | null
}

/** By which year's parameters the sheet was judged. */
export interface ParametersUsed {
  readonly year: number
  /** `carried`: the 填报参数 of this workbook; `office`: this office's own notice; `law`: the measures alone. */
  readonly source: 'carried' | 'office' | 'law'
  readonly hash: string
  /** `按 2026 年度填报参数校验`. */
  readonly words: string
}

/**
 * What fills the pane. `ready`: nothing checked yet; `refused`: the workbook cannot be judged as a whole and says
 * why; the trouble with a host is `busy` (a cell is being edited), `too-old` and `failed`.
 */
export type Phase =
  | { readonly kind: 'no-host'; readonly text: string }
  | { readonly kind: 'ready'; readonly text: string }
  | {
      readonly kind: 'loading'
      readonly text: string
      /** Pieces of work done, of how many; `null` while that is not known. */
      readonly progress: { readonly done: number; readonly of: number } | null
    }
  | { readonly kind: 'empty'; readonly text: string; readonly sheet: string }
  | { readonly kind: 'not-ours'; readonly text: string; readonly sheet: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'passed'; readonly text: string; readonly rows: number }
  | { readonly kind: 'findings'; readonly text: string }
  | { readonly kind: 'busy'; readonly text: string }
  | { readonly kind: 'too-old'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly detail: string }

/** A message bar above the list. `intent` as Fluent names it. */
export interface Notice {
  readonly kind:
    | 'old-edition'
    | 'read-only'
    | 'parameters-missing'
    | 'sender-missing'
    | 'too-many'
    | 'protected'
    | 'stale'
    | 'edited'
    | 'marks-old'
    | 'defect'
    | 'marks-skipped'
    | 'notes-kept'
    | 'marks-unavailable'
    | 'copy-left'
    | 'formulas'
    | 'astray'
    | 'busy'
    | 'failed'
    | 'done'
    | 'office'
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly text: string
  /** The button of the bar: what it says and which action it calls. */
  readonly action: {
    readonly label: string
    readonly call: 'recheck' | 'remark' | 'retry' | 'writeAgain'
  } | null
  readonly dismissable: boolean
}

/** One line of the list. */
export interface ListEntry {
  readonly finding: Finding
  readonly words: FindingWords
  /** What can be done by a click; `null` where a person must decide. */
  readonly fix: Fix | null
  /** The line into which it is folded with all else that is still blank of its record, `还有 12 栏必填未填`; `null` for one of its own. */
  readonly fold: { readonly key: string; readonly words: string } | null
}

export interface ListGroup {
  readonly key: string
  /** `第 12 行 · 焊接创新工作室`, or the rule in words. */
  readonly title: string
  readonly gravest: Severity
  /** How many findings belong here, listed or not. */
  readonly count: number
  readonly entries: readonly ListEntry[]
}

export interface Filter {
  /** Severities that are listed; all four at first. */
  readonly severities: ReadonlySet<Severity>
  /** Words that must all stand in the entry; folded, so that width and case do not matter. */
  readonly text: string
  /** Only this sheet; `null` for all. */
  readonly sheet: string | null
}

export type GroupBy = 'gravity' | 'row' | 'rule'

export interface FindingList {
  readonly groups: readonly ListGroup[]
  /** Entries in `groups`, of how many that pass the filter, of how many in all. */
  readonly listed: number
  readonly matching: number
  readonly total: number
  /** `matching - listed`: beyond the cap, never silently. */
  readonly leftOut: number
  /** Sheets that have findings, for the filter. */
  readonly sheets: readonly string[]
}

/** Fixes of one kind that can be made in one go. */
export interface FixGroup {
  readonly kind: FixKind
  /** `去掉多余空格（12 处）`. */
  readonly label: string
  readonly fixes: readonly Fix[]
}

/** What waits for a yes. */
export type Preview =
  | { readonly kind: 'fixes'; readonly title: string; readonly fixes: readonly Fix[] }
  | {
      readonly kind: 'summary'
      readonly title: string
      readonly plan: SummaryPlan
      /** Rows would be lost: what the user must agree to in so many words; `null` where nothing is. */
      readonly asks: string | null
    }

export interface PaneState {
  readonly phase: Phase
  readonly notices: readonly Notice[]
  /** What the host can do; `null` without one. */
  readonly capabilities: Capabilities | null
  readonly scope: CheckScope | null
  readonly file: string | null
  /** Sheets that were judged; one after 校验本表. */
  readonly recognised: readonly RecognisedSheet[]
  readonly parameters: ParametersUsed | null
  /** Over everything found, whatever the filter. */
  readonly counts: Readonly<Record<Severity, number>>
  readonly filter: Filter
  readonly groupBy: GroupBy
  readonly list: FindingList
  /** Id of the finding that is selected in the list. */
  readonly selected: string | null
  /** The cell selected in the sheet, and the ids of its findings. */
  readonly cell: {
    readonly place: CellPlace
    readonly address: string
    readonly findings: readonly string[]
  } | null
  /** Notes go into marked cells; off at first. */
  readonly notes: boolean
  readonly marked: boolean
  /** The sheet changed in a way that moves rows: places in the list may be wrong. */
  readonly stale: boolean
  /** Cells were edited since the check, and it was not done again: see `live`. */
  readonly behind: boolean
  /** Edited cells are judged again by themselves. */
  readonly live: boolean
  /** Writing, marking or re-checking goes on behind the list. */
  readonly working: boolean
  readonly fixes: readonly FixGroup[]
  /** The summary lacks lines or has too many: what filling it anew does, `生成汇总表（新增 3 行）`; `null` where nothing. */
  readonly remake: string | null
  /** The last fixes made, which can be taken back; `撤销：去掉多余空格（12 处）`. */
  readonly undo: { readonly label: string; readonly count: number } | null
  /** Something was written that stands in no file yet; never in Excel, which keeps its own. */
  readonly unsaved: boolean
  readonly preview: Preview | null
  /**
   * By which office's word the workbook is judged besides its own, `济南市总工会 2026 年通知`; `words` is `null` where by
   * none, all of it where that is not for this pane to choose.
   */
  readonly office: { readonly words: string | null } | null
  /** What this program can do, where that was asked. */
  readonly selfCheck: SelfCheck | null
  readonly caps: readonly CapPanel[]
  readonly funds: readonly FundPanel[]
}

/** Everything the view can ask for. None of these throws: what goes wrong shows in the state. */
export interface PaneActions {
  /** 校验本表: checks the sheet in front and marks it. */
  checkSheet(): Promise<void>
  /** 校验全部工作表. */
  checkAll(): Promise<void>
  /** The last check again, where the sheet is stale or something failed. */
  recheck(): Promise<void>
  /** The marks again, as the list is now. */
  remark(): Promise<void>
  /** 清除标记: on every sheet. The list stays. */
  clearMarks(): Promise<void>
  toggleNotes(on: boolean): Promise<void>
  /** Whether edited cells are judged again by themselves. */
  setLive(on: boolean): Promise<void>
  /** 生成汇总表: works out what would be written and shows it in `preview`. */
  fillSummary(): Promise<void>
  /** Selects the finding and its cell. */
  select(finding: string): Promise<void>
  /** Brings a cell to the front that the panels name. */
  jumpTo(place: CellPlace): Promise<void>
  /** F8 and Shift+F8; from the last to the first and back. */
  next(): Promise<void>
  previous(): Promise<void>
  setFilter(change: Partial<Filter>): void
  setGroupBy(by: GroupBy): void
  /** Lists that many more of those left out. */
  showMore(): void
  /** Shows before and after of one fix, or of all of a kind. */
  previewFix(fix: string): void
  previewFixes(kind: FixKind): void
  /** Yes to what `preview` shows; `agreed` where it asks. */
  confirm(agreed?: boolean): Promise<void>
  cancelPreview(): void
  /** Writes once more what did not arrive in its cells. */
  writeAgain(): Promise<void>
  /** Takes the last fixes back. */
  undoFix(): Promise<void>
  /** Judges by an office's 通知 besides, from now on: its parameters, and forms that are not ours by its 表样对照. */
  takeOffice(name: string, bytes: Uint8Array): Promise<void>
  forgetOffice(): Promise<void>
  dismiss(kind: Notice['kind']): void
  /** 安装自检: shows in `selfCheck` what this program can do. */
  runSelfCheck(): Promise<void>
  closeSelfCheck(): void
  /** The list as the filter shows it: tab-separated, for the clipboard. */
  listAsText(): string
  /** The list as the filter shows it: a CSV file for Excel. */
  listAsCsv(): { readonly name: string; readonly text: string }
  /** The workbook with what was found marked, noted and listed; `null` where nothing was checked, or no host gives one. */
  markedCopy(): Promise<WorkbookFile | null>
  /** The workbook with what was written, to be kept in a file; `null` where that is not ours to do, or fails. */
  mended(): Promise<WorkbookFile | null>
  /** It was kept. @param words where, for the user */
  kept(words: string): void
}

/** What the view holds on to; fits React's `useSyncExternalStore`. */
export interface Pane extends PaneActions {
  /** Whose record stands at a cell, and under which header, as the last check read it. */
  readonly at: (place: CellPlace) => AtCell
  /** By which findings are explained. */
  readonly rules: readonly Rule[]
  readonly getState: () => PaneState
  readonly subscribe: (listener: () => void) => () => void
  /** The pane is closed while its program lives on: nothing is judged until it is opened again. */
  readonly sleep: (asleep: boolean) => void
  /** Ends listening to the host and the timers. */
  readonly close: () => void
}
