/** Totals that do not add up, such as a formula that somebody overwrote with a number. The records count. */
import type { Draft } from '../findings/finding.ts'
import { type Form, headerPath } from '../sheet/form.ts'
import { address, type Grid } from '../sheet/grid.ts'
import { showYuan } from '../values/money.ts'
import { layoutDraft } from './layout-draft.ts'
import type { RecordRead, SetAside } from './reading.ts'
import { isGrandTotal } from './tables.ts'

const shown = (kind: string, value: number): string =>
  kind === 'money' ? `${showYuan(value)} 元` : `${value}`

/** Values of a column; `null` where one could not be read, so that no sum can be given. */
function sum(records: readonly RecordRead[], key: string): number | null {
  let all = 0
  for (const { row, unreadable } of records) {
    if (unreadable.has(key)) return null
    const value = (row as Record<string, unknown>)[key]
    if (typeof value === 'number') all += value
  }
  return all
}

/**
 * One line for each figure of a grand total that differs from the sum of the records. Only a hint, since no rollup
 * takes totals from a sheet; a total that an article demands is judged by its rule.
 */
export function wrongTotals(
  grid: Grid,
  form: Form,
  records: readonly RecordRead[],
  totals: readonly RecordRead[],
  setAside: readonly SetAside[],
): Draft[] {
  const summed = Object.entries(form.columns).filter(
    ([, column]) => column.rollup === 'sum' && !column.totalUnchecked,
  )
  if (summed.length === 0 || records.length === 0) return []
  const rows = new Set(setAside.filter(({ text }) => isGrandTotal(text)).map(({ row }) => row))
  const grand = totals.filter(({ number }) => rows.has(number))
  return grand.flatMap((total, i) =>
    summed.flatMap(([key, column]): Draft[] => {
      const written = (total.row as Record<string, unknown>)[key]
      const due = sum(records, key)
      const place = total.place(key)
      if (typeof written !== 'number' || due === null || written === due || place === null) return []
      // A sheet in parts has a 合计 under each.
      const since = grand[i - 1]?.number ?? 0
      const part = records.filter(({ number }) => number > since && number < total.number)
      if (written === sum(part, key)) return []
      return [
        layoutDraft(
          'form/total',
          grid.name,
          `合计写的是 ${shown(column.kind, written)}，各行之和是 ${shown(column.kind, due)}；汇总按各行计`,
          '请核对：公式被改成数字、求和范围不全的，重新合计',
          {
            severity: 'info',
            row: place.row,
            column: place.column,
            address: address(place.row, place.column),
            header: headerPath(column),
            value: shown(column.kind, written),
            expected: shown(column.kind, due),
          },
        ),
      ]
    }),
  )
}
