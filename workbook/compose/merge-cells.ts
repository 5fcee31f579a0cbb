/** Merging cells of a sheet that exceljs holds. */
import type { Worksheet } from 'exceljs'

/**
 * Merges a block of one row. exceljs holds each merge against all that the sheet already has, so that a list of
 * thousands of bands took most of a run; what we write never overlaps, and is merged as if it were the first.
 */
export function mergeInRow(sheet: Worksheet, row: number, from: number, to: number): void {
  const held = sheet as unknown as { _merges: Record<string, unknown> }
  const before = held._merges
  held._merges = {}
  sheet.mergeCells(row, from, row, to)
  held._merges = Object.assign(before, held._merges)
}
