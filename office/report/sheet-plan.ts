/** From the cells of a report sheet to how wide its columns are and where pages break. */
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import {
  mostAcross,
  type Orientation,
  planPages,
  SMALLEST_SCALE,
} from '../../workbook/compose/compose-print.ts'
import { textWidth } from '../../workbook/compose/style.ts'
import type { Measured } from './measured.ts'
import { pagesDown, type SheetPlan, scaleOf } from './pages-down.ts'
import { sumOf } from './placed.ts'
import { PRINT_SIZES, type PrintSize, shareOf } from './print-size.ts'
import type { ReportSheet } from './sheet.ts'
import { squeezed } from './squeeze.ts'

/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 62

/** A short header stays on one line, a longer one takes two; one more each where room is scarce. */
function leastWidth(column: Column, scarce = false): number {
  const name = textWidth(headerName(column))
  const lines = (name <= 8 ? 1 : 2) + (scarce ? 1 : 0)
  const own = lines === 1 ? name + 1.5 : Math.ceil(name / 2 / lines) * 2 + 2
  return Math.min(column.width, Math.max(5, own))
}

/** Words go on in a second line; figures, days and numbers must not be narrower than they are. */
const WRAPPING: ReadonlySet<ColumnKind> = new Set(['text', 'choice', 'yesNo'])

/** A number that is too wide for its column is not cut but hidden: in small print these keep this much more. */
const WIDE_NUMBERS: ReadonlySet<ColumnKind> = new Set(['day', 'money', 'code'])
const NUMBER_ROOM = 0.8

const isRoomy = ({ roomy = [] }: ReportSheet, column: Column): boolean => roomy.includes(headerName(column))

/** Columns as wide as what they hold, between their least and their own width; those of words `wider` times that. */
function fitted(
  sheet: ReportSheet,
  needed: readonly number[],
  wider: number,
  size: PrintSize,
  scarce = false,
): number[] {
  return sheet.columns.map((column, index) => {
    const least = isRoomy(sheet, column) ? column.width : leastWidth(column, scarce)
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

/** Columns come out so much wider where a program has not the font by which they are measured. */
const WIDER_ELSEWHERE = 1.06

/** The smallest scale, in percent, at which print of a size is still as large on paper as the sheet asks. */
function smallestScale(sheet: ReportSheet, lines: Measured, size: PrintSize): number {
  if (sheet.print === undefined) return SMALLEST_SCALE
  // A scale of its own is kept by every program; one that fits the sheet to its page is as small as that takes.
  const room = lines.breaks.size > 0 ? 1 : WIDER_ELSEWHERE
  return Math.ceil((sheet.print / size) * room * 100)
}

/** Pages side by side, landscape; one page where all fit it. */
function across(sheet: ReportSheet, lines: Measured, wider: number, size: PrintSize): SheetPlan {
  const { columns } = sheet
  const natural = fitted(sheet, lines.needed, wider, size)
  const group = (at: number): string | undefined => {
    const header = columns[at - 1]?.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  let kept = sheet.keeps
  while (kept > 1 && sumOf(natural.slice(0, kept)) > WIDEST_KEPT) kept -= 1
  const smallest = smallestScale(sheet, lines, size)
  const single = planPages(natural, 0, boundary, smallest)
  const { starts, widths } =
    single.starts.length === 1 ? single : planPages(natural, kept, boundary, smallest)
  return {
    widths,
    starts,
    kept,
    front: (starts[1] ?? columns.length + 1) - 1,
    orientation: 'landscape',
    size,
    smallest,
  }
}

/** On one page across, its columns of words as narrow as that needs; `null` where they cannot be. */
function onOnePage(
  sheet: ReportSheet,
  lines: Measured,
  orientation: Orientation,
  size: PrintSize,
  scarce: boolean,
): SheetPlan | null {
  const smallest = smallestScale(sheet, lines, size)
  const natural = fitted(sheet, lines.needed, WIDER.at(-1)!, size, scarce)
  const least = natural.map((width, index) => {
    const column = sheet.columns[index]!
    const own = (isRoomy(sheet, column) ? column.width : leastWidth(column, scarce)) * shareOf(size)
    return isRoomy(sheet, column) || WRAPPING.has(column.kind) ? Math.min(width, own) : width
  })
  const room = mostAcross(orientation, smallest) * (lines.breaks.size > 0 ? PAGED_ROOM : 1)
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
    smallest,
  }
}

function plansFor(sheet: ReportSheet, lines: Measured): SheetPlan[] {
  const sizes = PRINT_SIZES.filter((size) => size >= (sheet.print ?? 0))
  const plans = sizes.flatMap((size) => [
    ...WIDER.map((wider) => across(sheet, lines, wider, size)),
    ...[false, true].flatMap((scarce) => [
      onOnePage(sheet, lines, 'landscape', size, scarce),
      onOnePage(sheet, lines, 'portrait', size, scarce),
    ]),
  ])
  return plans.filter((plan) => plan !== null)
}

/** A way to set a sheet out, with what it comes to. */
interface Printed {
  readonly plan: SheetPlan
  readonly pages: number
  /** Of its print on paper, in points. */
  readonly points: number
}

/** How finely a scale is sought. */
const SCALES = 0.01

/**
 * A plan at the scale that its width asks; or at a smaller one, down to its smallest, where that saves a page. Pages
 * that the sheet breaks itself become as small as the fullest of them needs.
 */
function printedOf(lines: Measured, plan: SheetPlan, pagesAt: (scale: number) => number): Printed {
  const { starts, size } = plan
  const [natural, smallest] = [scaleOf(plan), plan.smallest / 100]
  const at = (scale: number): Printed => ({
    plan,
    pages: starts.length * pagesAt(scale),
    points: size * scale,
  })
  if (lines.breaks.size > 0) return at(Math.min(natural, smallest))
  const own = at(natural)
  if (starts.length > 1 || own.pages === 1 || natural <= smallest) return own
  const fewest = at(smallest)
  if (fewest.pages === own.pages) return own
  let scale = natural
  while (scale - SCALES > smallest && pagesAt(scale) > fewest.pages) scale -= SCALES
  return pagesAt(scale) > fewest.pages
    ? { ...fewest, plan: { ...plan, down: fewest.pages } }
    : { ...at(scale), plan: { ...plan, down: fewest.pages } }
}

/** Print that is larger by so many points is seen to be. */
const NOTICED = 0.2

/** Of the ways to set the sheet out that keep it readable, the one that takes the least paper; of equals the largest print. */
export function planSheet(sheet: ReportSheet, lines: Measured): SheetPlan {
  const paper = pagesDown(sheet, lines)
  const plans = plansFor(sheet, lines)
  const wanted = plans.filter(
    ({ starts, orientation }) =>
      sheet.onePage === undefined || (starts.length === 1 && orientation === sheet.onePage),
  )
  const all = wanted.map((plan) => printedOf(lines, plan, paper(plan)))
  const fewest = Math.min(...all.map(({ pages }) => pages))
  return all
    .filter(({ pages }) => pages === fewest)
    .reduce((best, each) => (each.points > best.points + NOTICED ? each : best)).plan
}
