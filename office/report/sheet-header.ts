/** The header of a report sheet: names of columns, under their groups where they have any. */
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { box, centred } from '../../workbook/compose/style.ts'
import type { SheetOut } from '../../workbook/plain/plain-sheet.ts'
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

/** Writes the header as the next rows. */
export function writeHeader(
  out: Pick<SheetOut, 'row' | 'merge'>,
  { columns }: ReportSheet,
  plan: SheetPlan,
  top: number,
): void {
  const bottom = top + headerRows(columns) - 1
  const { size } = plan
  const lines = columns.map((column, index) => linesAt(headerName(column), plan.widths[index]!, size))
  const height = rowHeight(Math.max(2, ...lines), size)
  const [name, group] = [styled(looks.header, size), styled(looks.band, size)]
  const groups = groupsOf(columns, plan.starts)
  const groupAt = new Map(groups.map(({ name: words, from }) => [from, words]))
  const grouped = (column: Column): boolean => column.header.length === 2
  if (bottom > top)
    out.row(
      rowHeight(1, size),
      columns.map((column, index) =>
        grouped(column)
          ? { at: index + 1, value: groupAt.get(index + 1) ?? null, style: group }
          : { at: index + 1, value: headerName(column), style: name },
      ),
    )
  out.row(
    height,
    columns.map((column, index) => ({
      at: index + 1,
      value: bottom === top || grouped(column) ? headerName(column) : null,
      style: name,
    })),
  )
  if (bottom === top) return
  for (const [index, column] of columns.entries())
    if (!grouped(column)) out.merge(top, index + 1, bottom, index + 1)
  for (const { from, to } of groups) if (to > from) out.merge(top, from, top, to)
}
