/** From the rows that rules see back to the sheets they stand in. */
import type { RelatedCell } from '../templates/findings/finding.ts'
import { address } from '../templates/sheet/grid.ts'
import { foldText } from '../templates/values/text.ts'
import type { Placed, SourcedSheet } from './judgement.ts'
import type { RowCell, Senders } from './rule.ts'

const GRAND_TOTAL = /^(全部)?(合计|总计|共计)/

/** Every record and 合计 row of some sheets, found by its row. */
export class PlacedRows {
  private readonly index = new Map<object, Placed>()

  constructor(sheets: readonly SourcedSheet[]) {
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
    reported: (row, key) => this.find(row)?.record.unreadable.has(key) ?? false,
    totals: (row) => {
      const { totals = [], setAside = [] } = this.find(row)?.sheet.reading ?? {}
      const grand = setAside.filter(
        ({ reason, text }) => reason === 'total' && GRAND_TOTAL.test(foldText(text)),
      )
      return totals.filter(({ number }) => grand.some((line) => line.row === number)).map(({ row }) => row)
    },
  }

  /** The cells of rows and keys; those that have no place are left out. */
  cellsOf(cells: readonly RowCell[] = []): RelatedCell[] {
    return cells.flatMap(({ row, key }) => {
      const placed = this.find(row)
      const place = placed?.record.place(key)
      if (!placed || !place) return []
      const { file } = placed.sheet.source
      return [{ file, sheet: placed.sheet.reading.sheet, address: address(place.row, place.column) }]
    })
  }
}
