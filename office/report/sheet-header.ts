/** The header of a report sheet: names of columns, under their groups where they have any. */
import type { Worksheet } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { box, centred, heightOf, lineCount, roomOf } from '../../workbook/compose/style.ts'
import { looks } from './look.ts'
import type { SheetPlan } from './pages-down.ts'
import { headerRows, type ReportSheet } from './sheet.ts'

const NAME_STYLE = { ...looks.header, alignment: centred, border: box }
const GROUP_STYLE = { ...looks.band, alignment: centred, border: box }
const GROUP_HEIGHT = 21

/** Runs of neighbours in one group; a merge across two pages would lose its words in print. */
function groupsOf(
  columns: readonly Column[],
  starts: readonly number[],
): { name: string; from: number; to: number }[] {
  const groups: { name: string; from: number; to: number }[] = []
  for (const [index, { header }] of columns.entries()) {
    if (header.length !== 2) continue
    const at = index + 1
    const last = groups.at(-1)
    if (last?.name === header[0] && last.to === at - 1 && !starts.includes(at)) last.to = at
    else groups.push({ name: header[0], from: at, to: at })
  }
  return groups
}

/** Writes the header from row `top` on. */
export function writeHeader(out: Worksheet, { columns }: ReportSheet, plan: SheetPlan, top: number): void {
  const bottom = top + headerRows(columns) - 1
  const lines = columns.map((column, index) => lineCount(headerName(column), roomOf(plan.widths[index]!)))
  if (bottom > top) out.getRow(top).height = GROUP_HEIGHT
  out.getRow(bottom).height = heightOf(Math.max(2, ...lines))
  for (const [index, column] of columns.entries()) {
    const at = index + 1
    const grouped = column.header.length === 2
    out.getCell(top, at).style = grouped ? GROUP_STYLE : NAME_STYLE
    out.getCell(bottom, at).style = NAME_STYLE
    out.getCell(grouped ? bottom : top, at).value = headerName(column)
    if (!grouped && bottom > top) out.mergeCells(top, at, bottom, at)
  }
  for (const { name, from, to } of groupsOf(columns, plan.starts)) {
    out.getCell(top, from).value = name
    if (to > from) out.mergeCells(top, from, top, to)
  }
}
