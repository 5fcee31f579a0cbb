/** What a summary sheet would say: line by line, cell by cell. */
import type { Cell } from '../../templates/sheet/grid.ts'
import { AT_ONCE, type Steps } from '../../templates/values/steps.ts'

/** What stands in place of a number in the line of sums. */
export const TOTAL = '合计'

/** One cell that would be written. */
export interface SummaryCell {
  readonly address: string
  readonly column: number
  readonly header: string
  /** As a person reads them; empty where there is nothing. */
  readonly before: string
  readonly after: string
}

export interface SummaryLine {
  /** Row of the summary sheet, as Excel shows it. */
  readonly row: number
  /** 申报编号 and the record's name; `合计` for the total. */
  readonly number: string
  readonly name: string
  readonly change: 'added' | 'changed' | 'same'
  /** Cells whose value changes. */
  readonly cells: readonly SummaryCell[]
}

/** A row of the summary sheet to which no application belongs. */
export interface LostLine {
  readonly row: number
  readonly words: string
}

export interface SummaryEdit {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: Exclude<Cell, object>
  readonly format?: string
}

export interface SummaryPlan {
  readonly sheet: string
  /** Title of the form. */
  readonly title: string
  /** Sheet that it is worked out from. */
  readonly from: string
  readonly lines: readonly SummaryLine[]
  /** Rows that would be cleared; the user is asked before. */
  readonly lost: readonly LostLine[]
  readonly edits: readonly SummaryEdit[]
  /** `新增 3 行，改动 1 行，2 行不变`; then the applications that get no line, and why. */
  readonly words: string
}

function* areSame(a: readonly object[], b: readonly object[]): Steps<boolean> {
  if (a.length !== b.length) return false
  for (const [index, each] of a.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    if (JSON.stringify(each) !== JSON.stringify(b[index])) return false
  }
  return true
}

/** Whether both say the same, to whoever reads them and to the sheet. */
export function* samePlanSteps(a: SummaryPlan, b: SummaryPlan): Steps<boolean> {
  const isSame = a.sheet === b.sheet && a.title === b.title && a.from === b.from && a.words === b.words
  return (
    isSame &&
    (yield* areSame(a.lost, b.lost)) &&
    (yield* areSame(a.lines, b.lines)) &&
    (yield* areSame(a.edits, b.edits))
  )
}
