/** The header of a report sheet: names of columns, under their groups where they have any. */
import type { Worksheet } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { box, centred } from '../../workbook/compose/style.ts'
import { type Look, looks } from './look.ts'
import type { SheetPlan } from './pages-down.ts'
import { linesAt, type PrintSize, rowHeight } from './print-size.ts'
import { headerRows, type ReportSheet } from './sheet.ts'

const styled = ({ font, fill }: Look, size: PrintSize) => ({
  font: { ...font, size },
  fill: fill!,
  alignment: centred,
  border: box,
})

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
  const { size } = plan
  const lines = columns.map((column, index) => linesAt(headerName(column), plan.widths[index]!, size))
  if (bottom > top) out.getRow(top).height = rowHeight(1, size)
  out.getRow(bottom).height = rowHeight(Math.max(2, ...lines), size)
  const [name, group] = [styled(looks.header, size), styled(looks.band, size)]
  for (const [index, column] of columns.entries()) {
    const at = index + 1
    const grouped = column.header.length === 2
    out.getCell(top, at).style = grouped ? group : name
    out.getCell(bottom, at).style = name
    out.getCell(grouped ? bottom : top, at).value = headerName(column)
    if (!grouped && bottom > top) out.mergeCells(top, at, bottom, at)
  }
  for (const { name: words, from, to } of groupsOf(columns, plan.starts)) {
    out.getCell(top, from).value = words
    if (to > from) out.mergeCells(top, from, top, to)
  }
}
