/** What each cell of a report sheet shows, and where. */
import type { Column } from '../../templates/sheet/column.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { cellOfValue } from '../../workbook/compose/compose-cells.ts'
import { ReportCell, type ReportSheet, type Shown } from './sheet.ts'

/** A cell as it will stand on the sheet. */
export interface Placed {
  readonly plain: string | number | boolean | null
  readonly cell: ReportCell
  readonly column: Column
  /** From 1. */
  readonly at: number
}

export function place(sheet: ReportSheet, cells: readonly Shown[]): Placed[] {
  let at = 1
  return cells.map((shown) => {
    const cell = shown instanceof ReportCell ? shown : new ReportCell(shown)
    const column = cell.words.as ?? sheet.columns[at - 1]!
    const raw = typeof cell.value === 'string' ? cell.value : cellOfValue(column, cell.value)
    const plain = typeof raw === 'object' ? null : raw
    const hides = sheet.hides && !cell.words.open
    const seen = hides && typeof plain === 'string' ? hideNumbers(plain) : plain
    const placed = { plain: seen, cell, column, at }
    at += cell.words.span ?? 1
    return placed
  })
}

export const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
