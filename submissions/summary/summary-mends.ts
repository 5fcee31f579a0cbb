/** Cells of a summary that say otherwise than the applications, each as a mend that one click makes. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Fix } from '../../templates/findings/fixes.ts'
import { address, type Book, isFault } from '../../templates/sheet/grid.ts'
import { planSummary } from './summary-fill.ts'

/**
 * The mends of lines that the summary has already; lines that it lacks or has too many are made by filling it anew.
 * None where the book has no summary or no application.
 */
export function summaryMends(registry: Registry, book: Book): Fix[] {
  const plan = planSummary(registry, book)
  if ('reason' in plan) return []
  const rows = new Map(
    book.sheets.find(({ name }) => name === plan.sheet)?.rows.map((row) => [row.number, row]),
  )
  return plan.lines
    .filter(({ change }) => change === 'changed')
    .flatMap(({ row, cells }) =>
      cells.flatMap((cell): Fix[] => {
        const edit = plan.edits.find(
          (each) => each.row === row && cell.address === address(each.row, each.column),
        )
        const before = edit === undefined ? null : (rows.get(row)?.cells[edit.column - 1] ?? null)
        if (edit === undefined || isFault(before)) return []
        return [
          {
            id: `summary:${plan.sheet}!${cell.address}`,
            kind: 'summary',
            sheet: plan.sheet,
            row,
            column: edit.column,
            address: cell.address,
            header: cell.header,
            before,
            value: edit.value,
            ...(edit.format === undefined ? {} : { format: edit.format }),
            shownBefore: cell.before,
            shownAfter: cell.after,
          },
        ]
      }),
    )
}
