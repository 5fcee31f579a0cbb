/** From the cells of a report sheet to how wide its columns are and where pages break. */
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { mostAcross, type Orientation, planPages } from '../../workbook/compose/compose-print.ts'
import { textWidth } from '../../workbook/compose/style.ts'
import { pagesDown, type SheetPlan } from './pages-down.ts'
import { type Placed, sumOf } from './placed.ts'
import { PRINT_SIZES, type PrintSize, shareOf } from './print-size.ts'
import { breaksPages, type ReportSheet } from './sheet.ts'
import { squeezed } from './squeeze.ts'

/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 62

/** About how wide a value shows. */
function widthShown({ plain, column, parts }: Placed): number {
  if (typeof plain === 'number')
    return column.kind === 'money' ? plain.toFixed(2).length * 1.35 : column.kind === 'day' ? 10 : 6
  if (parts !== null) return Math.max(...parts)
  return plain === null ? 0 : textWidth(String(plain))
}

/** A short header stays on one line, a longer one takes two. */
function leastWidth(column: Column): number {
  const name = textWidth(headerName(column))
  return Math.min(column.width, Math.max(5, name <= 8 ? name + 1.5 : Math.ceil(name / 4) * 2 + 2))
}

/** Words go on in a second line; figures, days and numbers must not be narrower than they are. */
const WRAPPING: ReadonlySet<ColumnKind> = new Set(['text', 'choice', 'yesNo'])

/** A number that is too wide for its column is not cut but hidden: in small print these keep this much more. */
const WIDE_NUMBERS: ReadonlySet<ColumnKind> = new Set(['day', 'money', 'code'])
const NUMBER_ROOM = 0.8

const isRoomy = ({ roomy = [] }: ReportSheet, column: Column): boolean => roomy.includes(headerName(column))

/** How wide each column's fullest cell is, in characters. */
function needs({ columns }: ReportSheet, lines: readonly (readonly Placed[])[]): number[] {
  const needed = columns.map(() => 0)
  for (const placed of lines.flat())
    if (placed.cell.words.span === undefined)
      needed[placed.at - 1] = Math.max(needed[placed.at - 1]!, widthShown(placed) * 1.03 + 1.6)
  return needed
}

/** Columns as wide as what they hold, between their least and their own width; those of words `wider` times that. */
function fitted(sheet: ReportSheet, needed: readonly number[], wider: number, size: PrintSize): number[] {
  return sheet.columns.map((column, index) => {
    const least = isRoomy(sheet, column) ? column.width : leastWidth(column)
    const most = WRAPPING.has(column.kind) ? column.width * wider : column.width
    const own = Math.max(least, Math.min(most, needed[index]!)) * shareOf(size)
    return WIDE_NUMBERS.has(column.kind) && shareOf(size) < 1 ? own + NUMBER_ROOM : own
  })
}

/**
 * Excel fits a sheet to a page or breaks it where we say, not both. A sheet with breaks of its own is printed at a
 * scale of its own, and keeps room for programs whose columns come out wider.
 */
const PAGED_ROOM = 0.94

/** How much wider than their own width columns of words may become, where that saves paper. */
const WIDER = [1, 1.25, 1.5, 2] as const

/** Pages side by side, landscape; one page where all fit it. */
function across(sheet: ReportSheet, natural: readonly number[], size: PrintSize): SheetPlan {
  const { columns } = sheet
  const group = (at: number): string | undefined => {
    const header = columns[at - 1]?.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  let kept = sheet.keeps
  while (kept > 1 && sumOf(natural.slice(0, kept)) > WIDEST_KEPT) kept -= 1
  const single = planPages(natural, 0, boundary)
  const { starts, widths } = single.starts.length === 1 ? single : planPages(natural, kept, boundary)
  return {
    widths,
    starts,
    kept,
    front: (starts[1] ?? columns.length + 1) - 1,
    orientation: 'landscape',
    size,
  }
}

/** On one page across, its columns of words as narrow as that needs; `null` where they cannot be. */
function onOnePage(
  sheet: ReportSheet,
  lines: readonly (readonly Placed[])[],
  needed: readonly number[],
  orientation: Orientation,
  size: PrintSize,
): SheetPlan | null {
  const natural = fitted(sheet, needed, WIDER.at(-1)!, size)
  const least = natural.map((width, index) => {
    const column = sheet.columns[index]!
    const own = (isRoomy(sheet, column) ? column.width : leastWidth(column)) * shareOf(size)
    return isRoomy(sheet, column) || WRAPPING.has(column.kind) ? Math.min(width, own) : width
  })
  const room = mostAcross(orientation) * (breaksPages(sheet) ? PAGED_ROOM : 1)
  const widths = squeezed(natural, least, room, lines, size)
  // Where nothing narrower can be had the print becomes smaller: a list that is signed is not parted.
  if (widths === null && sheet.onePage !== orientation) return null
  return {
    widths: widths ?? least,
    starts: [1],
    kept: sheet.keeps,
    front: sheet.columns.length,
    orientation,
    size,
  }
}

function plansFor(sheet: ReportSheet, lines: readonly (readonly Placed[])[]): SheetPlan[] {
  const needed = needs(sheet, lines)
  const plans = PRINT_SIZES.flatMap((size) => [
    ...WIDER.map((wider) => across(sheet, fitted(sheet, needed, wider, size), size)),
    onOnePage(sheet, lines, needed, 'landscape', size),
    onOnePage(sheet, lines, needed, 'portrait', size),
  ])
  return plans.filter((plan) => plan !== null)
}

const UNWANTED = Number.MAX_SAFE_INTEGER

/** Of the ways to set the sheet out that keep it readable, the one that takes the least paper; the first of equals. */
export function planSheet(sheet: ReportSheet, lines: readonly (readonly Placed[])[]): SheetPlan {
  const plans = plansFor(sheet, lines)
  const paper = pagesDown(sheet, lines)
  const wanted = ({ starts, orientation }: SheetPlan): boolean =>
    sheet.onePage === undefined || (starts.length === 1 && orientation === sheet.onePage)
  const pages = plans.map((plan) => (wanted(plan) ? plan.starts.length * paper(plan) : UNWANTED))
  return plans[pages.indexOf(Math.min(...pages))]!
}
