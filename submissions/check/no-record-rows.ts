/** Rows that hold something in the form's columns and are no record: one line for each block, at its first cell. */

import type { Draft } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { NoRecord, SetAside, SheetReading } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address, type Grid, isFilled } from '../../templates/sheet/grid.ts'
import { rowsInWords } from './rows-in-words.ts'

/** Rows outside the form's columns are reported with the columns that they fill. */
type Reason = Exclude<NoRecord, 'outside'>

const WORDS: Readonly<Record<Reason, (rows: string, cell: string, several: boolean) => [string, string]>> = {
  filler: (rows) => [`第 ${rows} 行只有占位的符号，不作记录`, '不用改；其中有申报的，请把这一行填全'],
  noughts: (rows) => [`第 ${rows} 行只有公式得出的 0，不作记录`, '不用改；其中有申报的，请把这一行填全'],
  number: (rows) => [
    `第 ${rows} 行只有申报编号，不作记录`,
    '预先编好而没有用的，请清除；是申报的，请把这一行填全',
  ],
  'one-cell': (rows, cell, several) => [
    several ? `第 ${rows} 行都只有一格有内容，不作记录` : `这一行只有 ${cell} 这一格有内容，不作记录`,
    '不是申报的，请清除；是申报的，请把这一行填全',
  ],
}

/** Neighbouring rows of one reason; a row that is told apart or read parts them. */
function blocksOf(setAside: readonly SetAside[]): { reason: Reason; rows: number[] }[] {
  const blocks: { reason: Reason; rows: number[] }[] = []
  for (const { row, reason } of setAside) {
    if (!(reason in WORDS)) continue
    const last = blocks.at(-1)
    if (last !== undefined && last.reason === reason && last.rows.at(-1) === row - 1) last.rows.push(row)
    else blocks.push({ reason: reason as Reason, rows: [row] })
  }
  return blocks
}

export function noRecordDrafts(grid: Grid, reading: SheetReading): Draft[] {
  const columns = new Map(
    [...reading.columns].map(([key, { column }]) => [column, headerPath(reading.form.columns[key]!)]),
  )
  return blocksOf(reading.setAside).map(({ reason, rows }) => {
    const row = rows[0]!
    const cells = grid.rows.find(({ number }) => number === row)?.cells ?? []
    const at = cells.findIndex((cell, i) => isFilled(cell) && columns.has(i + 1))
    const cell = address(row, at + 1)
    const [message, mend] = WORDS[reason](rowsInWords(rows), cell, rows.length > 1)
    return layoutDraft('layout/not-read', reading.sheet, message, mend, {
      severity: 'info',
      row,
      column: at + 1,
      address: cell,
      header: columns.get(at + 1) ?? null,
      value: showCell(cells[at] ?? null),
    })
  })
}
