/** The note on a header: what to fill in, whether it must be filled, and the articles that need it. */
import type { Cell, Comment, Worksheet } from 'exceljs'
import { type Citation, quoteAll } from '../../templates/measure.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { needOf } from '../../templates/sheet/need.ts'
import { columnPixels, fonts, lineCount } from './style.ts'

/** The clauses for whose sake a column of the sheet is filled in. */
export type CitesOfColumn = (key: string) => readonly Citation[]

/** More options than these are left to the drop-down. */
const OPTIONS_SHOWN = 12

/**
 * The lines of a column's note; the first is its heading.
 * @param cited the clauses for whose sake the column is filled in
 */
export function noteLines(column: Column, cited: readonly Citation[]): string[] {
  const lines = [`${headerPath(column)}（${needOf(column, cited.length > 0)}）`, column.fill]
  const options = column.kind === 'choice' ? (column.options ?? []) : []
  if (options.length > OPTIONS_SHOWN)
    lines.push(`可填：${options.slice(0, OPTIONS_SHOWN).join('、')} 等 ${options.length} 项，见下拉列表`)
  else if (options.length > 0) lines.push(`可填：${options.join('、')}`)
  if (column.kind === 'day') lines.push("只知道年月的，先打一个单引号再填：'2020年4月")
  if (cited.length > 0) lines.push(`依据：${quoteAll(cited)}`)
  return lines
}

const WIDTH = 270
const LINE_HEIGHT = 16
const PADDING = 14
/** Half-width characters of the 9 point note font in a line. */
const ROOM = Math.floor((WIDTH - 16) / 6.2)

/** Anchors count cells from 0 and parts of a cell in 68ths of a column and 18ths of a row, as exceljs writes them. */
interface Anchor {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Where the far edge of a box of `pixels` falls when it starts at the near edge of cell `from`; at the next cell
 * where the anchor cannot say how far into a large one.
 */
function farEdge(from: number, pixels: number, sizeOf: (index: number) => number, part: number): number {
  let index = from
  let left = pixels
  while (left >= sizeOf(index)) {
    left -= sizeOf(index)
    index += 1
  }
  return left < part ? index + left / part : index + 1
}

function anchorBeside(sheet: Worksheet, cell: Cell, height: number): Anchor {
  const left = cell.fullAddress.col
  const top = Math.max(0, cell.fullAddress.row - 2)
  const width = (index: number): number => columnPixels(sheet.getColumn(index + 1).width ?? 9)
  const rowHeight = (index: number): number =>
    Math.round((sheet.findRow(index + 1)?.height || sheet.properties.defaultRowHeight || 15) / 0.75)
  return {
    left: left + 0.1,
    top: top + 0.1,
    right: farEdge(left, WIDTH, width, 68),
    bottom: farEdge(top, height, rowHeight, 18),
  }
}

/**
 * Puts the note of a column on its header cell, as large as its text needs. Widths and heights of the sheet
 * must be set before. exceljs knows no size of notes, but writes an anchor that its model bears.
 */
export function addNote(sheet: Worksheet, cell: Cell, column: Column, cited: readonly Citation[]): void {
  const [heading, ...rest] = noteLines(column, cited) as [string, ...string[]]
  const lines = [heading, ...rest].reduce((sum, text) => sum + lineCount(text, ROOM), 0)
  cell.note = {
    texts: [
      { font: fonts.noteTitle, text: heading },
      { font: fonts.note, text: `\n${rest.join('\n')}` },
    ],
    protection: { locked: 'True', lockText: 'True' },
    editAs: 'absolute',
  }
  const holder = cell as unknown as { _comment: { note: Comment; model: object } }
  const { note, model } = holder._comment
  holder._comment = {
    note,
    model: { ...model, anchor: anchorBeside(sheet, cell, lines * LINE_HEIGHT + PADDING) },
  }
}
