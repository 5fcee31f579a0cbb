/** Whether a summary says what its applications say, and what brings it there. */
import type { Programme } from '../../programmes/programme.ts'
import type { Fix } from '../../templates/findings/fixes.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { type Book, isFault } from '../../templates/sheet/grid.ts'
import { AT_ONCE, type Steps } from '../../templates/values/steps.ts'
import { planOfSteps } from './summary-fill.ts'
import { type SummaryPlan, TOTAL } from './summary-plan.ts'
import { sourcesOfSteps } from './summary-sources.ts'

export interface SummaryStanding {
  /** Of cells that say otherwise than the applications, each as one click makes it. */
  readonly mends: readonly Fix[]
  /**
   * What filling it anew would do besides: `新增 3 行，去掉 1 行`; empty where it cannot be done before a person makes
   * room; `null` where every application has its line.
   */
  readonly lacks: string | null
}

const SETTLED: SummaryStanding = { mends: [], lacks: null }

const keyOf = (row: number, column: number): string => `${row} ${column}`

/** The mends of lines that the summary has already. */
function* mendsOf(plan: SummaryPlan, book: Book): Steps<Fix[]> {
  const grid = book.sheets.find(({ name }) => name === plan.sheet)
  const rows = new Map(grid?.rows.map((row) => [row.number, row.cells]))
  const shown = new Map(
    plan.lines
      .filter(({ change }) => change === 'changed')
      .flatMap(({ row, cells }) => cells.map((cell) => [keyOf(row, cell.column), cell])),
  )
  const mends: Fix[] = []
  for (const [index, { sheet, row, column, value, format }] of plan.edits.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const cell = shown.get(keyOf(row, column))
    const before = rows.get(row)?.[column - 1] ?? null
    if (cell === undefined || isFault(before)) continue
    mends.push({
      id: `summary:${sheet}!${cell.address}`,
      kind: 'summary',
      sheet,
      row,
      column,
      address: cell.address,
      header: cell.header,
      before,
      value,
      ...(format === undefined ? {} : { format }),
      shownBefore: cell.before,
      shownAfter: cell.after,
    })
  }
  return mends
}

function lacksOf({ lines, lost }: SummaryPlan): string | null {
  const added = lines.filter(({ change }) => change === 'added').length
  const words = [added > 0 ? `新增 ${added} 行` : '', lost.length > 0 ? `去掉 ${lost.length} 行` : '']
  return words.filter(Boolean).join('，') || null
}

/** How the summary of a workbook stands, from its sheets as they were read for a check. */
export function* summaryStandingSteps(
  programme: Programme,
  readings: readonly SheetReading[],
  book: Book,
): Steps<SummaryStanding> {
  const sources = yield* sourcesOfSteps(programme, readings, book)
  if ('reason' in sources) return SETTLED
  const plan = yield* planOfSteps(sources)
  if ('reason' in plan) return { ...SETTLED, lacks: '' }
  const lacks = lacksOf(plan)
  // A total goes with its lines: while some are lacking, filling anew writes it.
  const lines = lacks === null ? plan.lines : plan.lines.filter(({ number }) => number !== TOTAL)
  return { mends: yield* mendsOf({ ...plan, lines }, book), lacks }
}
