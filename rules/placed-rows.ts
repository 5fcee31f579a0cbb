/** From the rows that rules see back to the sheets they stand in. */
import type { RelatedCell } from '../templates/findings/finding.ts'
import { cardOf } from '../templates/read/on-card.ts'
import type { SheetReading } from '../templates/read/reading.ts'
import type { Form } from '../templates/sheet/form.ts'
import { address } from '../templates/sheet/grid.ts'
import { foldText } from '../templates/values/text.ts'
import type { FreeCell } from './faults.ts'
import type { Placed, SourcedSheet } from './judgement.ts'
import type { RowCell, Senders } from './rule.ts'

/** The first row below all records, and below another row, in which nothing stands. */
function nextFree({ headerRow, records, totals, setAside }: SheetReading, below: number): number {
  const taken = new Set([...totals.map(({ number }) => number), ...setAside.map(({ row }) => row)])
  let row = Math.max(below, headerRow ?? 0, ...records.map(({ number, through }) => through ?? number)) + 1
  while (taken.has(row)) row++
  return row
}

const GRAND_TOTAL = /^(全部)?(合计|总计|共计)/

/** Every record and 合计 row of some sheets, found by its row. */
export class PlacedRows {
  private readonly index = new Map<object, Placed>()
  private readonly freeRows = new Map<SheetReading, Map<object, number>>()

  constructor(private readonly sheets: readonly SourcedSheet[]) {
    for (const sheet of sheets)
      for (const record of [...sheet.reading.records, ...sheet.reading.totals])
        this.index.set(record.row, { record, sheet })
  }

  /** `undefined` for a row of another sheet. */
  find(row: object): Placed | undefined {
    return this.index.get(row)
  }

  /** What a rule may ask about a row beside its values. */
  readonly senders: Senders = {
    unitOf: (row) => {
      const placed = this.find(row)
      return placed ? (placed.record.origin?.unit ?? placed.sheet.source.unit ?? '') : ''
    },
    sheetOf: (row) => this.find(row)?.sheet.reading.sheet ?? '',
    cardOf: (row) => {
      const placed = this.find(row)
      return placed === undefined
        ? null
        : cardOf(placed.record, placed.sheet.reading, placed.sheet.source.file)
    },
    isPast: (row) => this.find(row)?.sheet.past ?? false,
    reported: (row, key) => this.find(row)?.record.unreadable.has(key) ?? false,
    totals: (row) => {
      const { totals = [], setAside = [] } = this.find(row)?.sheet.reading ?? {}
      const grand = setAside.filter(
        ({ reason, text }) => reason === 'total' && GRAND_TOTAL.test(foldText(text)),
      )
      return totals.filter(({ number }) => grand.some((line) => line.row === number)).map(({ row }) => row)
    },
  }

  /** The sheet of a form on which a record's rows stand: the table of its own card, else that of the file. */
  private tableOf(form: Form, { record, sheet }: Placed): SheetReading | undefined {
    const those = this.sheets
      .filter(({ reading, source }) => reading.form === form && source.file === sheet.source.file)
      .map(({ reading }) => reading)
    const own = those.find(
      ({ onCard, sheet: name }) =>
        onCard !== undefined &&
        name === sheet.reading.sheet &&
        record.number >= onCard.card.from &&
        record.number <= onCard.card.to,
    )
    return own ?? those.find(({ onCard }) => onCard === undefined)
  }

  /**
   * Where a row of a form that a record lacks would stand: on the form's own sheet below what is there, for each
   * record its own row; on a card, and below other tables of one sheet, at the table's header where it is full.
   * `null` where the file has no such sheet.
   */
  freeCell(form: Form, placed: Placed): FreeCell | null {
    const { record, sheet } = placed
    const there = this.tableOf(form, placed)
    const next = there?.onCard?.next
    if (there !== undefined && next) return { reading: there, ...next }
    const [key, column] = [...(there?.columns ?? [])][0] ?? []
    if (there === undefined || there.headerRow === null || key === undefined || column === undefined)
      return null
    if (there.onCard !== undefined) {
      const row = nextFree(there, 0)
      return {
        reading: there,
        key,
        row: row > there.onCard.last ? there.headerRow : row,
        column: column.column,
      }
    }
    if (there.sheet === sheet.reading.sheet)
      return { reading: there, key, row: there.headerRow, column: column.column }
    const rows = this.freeRows.get(there) ?? new Map<object, number>()
    this.freeRows.set(there, rows)
    const row = rows.get(record) ?? nextFree(there, Math.max(0, ...rows.values()))
    rows.set(record, row)
    return { reading: there, key, row, column: column.column }
  }

  /** The cells of rows and keys; those that have no place are left out. */
  cellsOf(cells: readonly RowCell[] = []): RelatedCell[] {
    return cells.flatMap(({ row, key }) => {
      const placed = this.find(row)
      const place = placed?.record.place(key)
      if (!placed || !place) return []
      const { file } = placed.sheet.source
      const { sheet = placed.sheet.reading.sheet } = place
      return [{ file, sheet, address: address(place.row, place.column) }]
    })
  }
}
