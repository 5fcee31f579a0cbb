/** What is struck out in a sheet and was read all the same, and the struck parts of texts that were not. */

import type { Judged } from '../../rules/judgement.ts'
import { type Finding, finding, type Source } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address, type Book, type Grid, isFilled } from '../../templates/sheet/grid.ts'
import { styleAt } from '../../templates/sheet/sheet-look.ts'

type Said = Pick<Finding, 'severity' | 'message' | 'mend'>

const ROW: (row: number) => Said = (row) => ({
  severity: 'review',
  message: `第 ${row} 行整行加了删除线，照样读取：是不是已经作废？`,
  mend: '作废的，请删去这一行；仍申报的，请取消删除线',
})

const CELL: Said = {
  severity: 'review',
  message: '这一格加了删除线，照样读取：是不是已经作废？',
  mend: '作废的，请清除或改填；有效的，请取消删除线',
}

const SOME_PART: Said = {
  severity: 'review',
  message: '这一格有一部分加了删除线，Excel 不告诉加载项是哪一部分，整格照读',
  mend: '请删去划掉的字；没有作废的，请取消删除线',
}

const SOMEWHERE: Said = {
  severity: 'info',
  message: '本表有加了删除线的格，Excel 没有告诉加载项在哪里，照样读取',
  mend: '请看一遍：作废的删去，仍申报的取消删除线',
}

const part = (struck: string): Said => ({
  severity: 'info',
  message: `划掉的“${struck}”没有读取`,
  mend: '读得对的不用改；划错的，请取消删除线',
})

/** The fields of a record that stand in a row: of a table all of them. */
function* fieldsOf(
  record: RecordRead,
  reading: SheetReading,
): Generator<{ key: string; row: number; column: number }> {
  for (const key of Object.keys(reading.form.columns)) {
    const place = record.place(key)
    if (place !== null && isFilled(record.cells[key])) yield { key, ...place }
  }
}

function ofRecord(record: RecordRead, reading: SheetReading, grid: Grid, source: Source): Judged[] {
  const say = (key: string | null, row: number, column: number | null, said: Said): Judged => ({
    finding: finding(
      layoutDraft('layout/struck-out', reading.sheet, said.message, said.mend, {
        severity: said.severity,
        row,
        column,
        address: column === null ? null : address(row, column),
        header: key === null ? null : headerPath(reading.form.columns[key]!),
        value: key === null ? null : showCell(record.cells[key] ?? null, reading.form.columns[key]),
      }),
      { ...source, unit: record.origin?.unit ?? source.unit },
    ),
    record,
  })
  const fields = [...fieldsOf(record, reading)]
  const struck = fields.filter(({ row, column }) => styleAt(grid, row, column)?.struck === true)
  const judged: Judged[] = []
  if (struck.length > 0 && struck.length * 2 > fields.length) {
    const { key, row, column } = struck[0]!
    judged.push(say(key, row, column, ROW(record.number)))
  } else for (const { key, row, column } of struck) judged.push(say(key, row, column, CELL))
  for (const { key, row, column } of fields) {
    if (styleAt(grid, row, column)?.struck === 'partly') judged.push(say(key, row, column, SOME_PART))
    for (const crossed of grid.look?.crossedOut ?? [])
      if (crossed.row === row && crossed.column === column)
        judged.push(say(key, row, column, part(crossed.text)))
  }
  return judged
}

function ofSheet({ name }: Grid, source: Source): Judged {
  const { severity, message, mend } = SOMEWHERE
  const draft = layoutDraft('layout/struck-out', name, message, mend, { severity })
  return { finding: finding(draft, source), record: null }
}

export function struckFindings(book: Book, readings: readonly SheetReading[], source: Source): Judged[] {
  return book.sheets.flatMap((grid) => {
    const { styles = [], crossedOut = [], struckSomewhere = false } = grid.look ?? {}
    if (crossedOut.length === 0 && !struckSomewhere && !styles.some(({ struck }) => struck)) return []
    const read = readings.filter(({ sheet }) => sheet === grid.name)
    return [
      ...(struckSomewhere && read.length > 0 ? [ofSheet(grid, source)] : []),
      ...read.flatMap((reading) =>
        reading.records.flatMap((record) => ofRecord(record, reading, grid, source)),
      ),
    ]
  })
}
