/** From the lines of a report sheet to what each cell shows, how wide columns are and where pages break. */
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { cellOfValue } from '../../workbook/compose/compose-cells.ts'
import { planPages } from '../../workbook/compose/compose-print.ts'
import { textWidth } from '../../workbook/compose/style.ts'
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
    const placed = {
      plain: hides && typeof plain === 'string' ? hideNumbers(plain) : plain,
      cell,
      column,
      at,
    }
    at += cell.words.span ?? 1
    return placed
  })
}

/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 62

export const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** About how wide a value shows. */
function widthShown({ plain, column }: Placed): number {
  if (typeof plain === 'number')
    return column.kind === 'money' ? plain.toFixed(2).length * 1.35 : column.kind === 'day' ? 10 : 6
  return plain === null ? 0 : Math.max(...String(plain).split('\n').map(textWidth))
}

/** A short header stays on one line, a longer one takes two. */
function leastWidth(column: Column): number {
  const name = textWidth(headerName(column))
  return Math.min(column.width, Math.max(5, name <= 8 ? name + 1.5 : Math.ceil(name / 4) * 2 + 2))
}

/** Columns as wide as what they hold, between their least and their own width. */
function fitted({ columns, roomy = [] }: ReportSheet, lines: readonly (readonly Placed[])[]): number[] {
  const widths = columns.map((column) =>
    roomy.includes(headerName(column)) ? column.width : leastWidth(column),
  )
  for (const placed of lines.flat()) {
    if (placed.cell.words.span !== undefined) continue
    const index = placed.at - 1
    const needed = Math.min(columns[index]!.width, widthShown(placed) * 1.03 + 1.6)
    widths[index] = Math.max(widths[index]!, needed)
  }
  return widths
}

export interface SheetPlan {
  readonly widths: readonly number[]
  /** Columns at the left that stay in sight. */
  readonly kept: number
  /** The columns that pages side by side begin with. */
  readonly starts: readonly number[]
  /** The columns of the first page. */
  readonly front: number
}

export function planSheet(sheet: ReportSheet, lines: readonly (readonly Placed[])[]): SheetPlan {
  const { columns } = sheet
  const natural = fitted(sheet, lines)
  const group = (at: number): string | undefined => {
    const header = columns[at - 1]?.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  let kept = sheet.keeps
  while (kept > 1 && sumOf(natural.slice(0, kept)) > WIDEST_KEPT) kept -= 1
  const single = planPages(natural, 0, boundary)
  const { starts, widths } = single.starts.length === 1 ? single : planPages(natural, kept, boundary)
  return { widths, starts, kept, front: (starts[1] ?? columns.length + 1) - 1 }
}
