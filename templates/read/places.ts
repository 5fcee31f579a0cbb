/** What stands at a cell: whose record it is and under which header, whatever the layout of its sheet. */
import type { Column } from '../sheet/column.ts'
import type { RecordRead, SheetReading } from './reading.ts'

/** A record as people call it. */
export interface NamedRecord {
  /** The same for every cell of the record. */
  readonly key: string
  readonly sheet: string
  /** Its row; on a card the first of its rows. */
  readonly row: number
  /** It stands on a card, whose rows are not one record each. */
  readonly isCard: boolean
  /** 申报编号, where it has one. */
  readonly number: string | null
  /** What it calls itself: its studio, hazard, achievement or person. */
  readonly name: string | null
}

export interface AtCell {
  readonly record: NamedRecord | null
  readonly column: Column | null
}

const NAMING = ['studio', 'hazard', 'name', 'person', 'leader', 'unit'] as const

/** `TQ-01 鲁立璟创新工作室`; empty where it has neither number nor name. */
export const recordWords = ({ number, name }: NamedRecord): string => [number, name].filter(Boolean).join(' ')

const textOf = (record: RecordRead, key: string): string | null => {
  const value = (record.row as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value : null
}

const named = ({ sheet, headerRow }: SheetReading, record: RecordRead): NamedRecord => ({
  key: `${sheet}!${record.number}`,
  sheet,
  row: record.number,
  isCard: headerRow === null,
  number: textOf(record, 'number'),
  name: NAMING.map((key) => textOf(record, key)).find((name) => name !== null) ?? null,
})

/** Rows and columns of one sheet that was read by a form. */
class ReadSheet {
  readonly #reading: SheetReading
  readonly #byRow = new Map<number, RecordRead>()
  readonly #byColumn = new Map<number, Column>()
  readonly #named = new Map<RecordRead, NamedRecord>()

  constructor(reading: SheetReading) {
    this.#reading = reading
    if (reading.headerRow === null) return
    for (const record of reading.records) this.#byRow.set(record.number, record)
    for (const [key, { column }] of reading.columns) {
      const of = reading.form.columns[key]
      if (of !== undefined) this.#byColumn.set(column, of)
    }
  }

  recordAt(row: number): NamedRecord | null {
    const { headerRow, records } = this.#reading
    const record =
      headerRow === null
        ? records.find(({ number, through = number }) => number <= row && row <= through)
        : this.#byRow.get(row)
    if (record === undefined) return null
    const known = this.#named.get(record) ?? named(this.#reading, record)
    this.#named.set(record, known)
    return known
  }

  columnAt(row: number, column: number): Column | null {
    const { headerRow, records, form } = this.#reading
    if (headerRow !== null) return row > headerRow ? (this.#byColumn.get(column) ?? null) : null
    for (const record of records)
      for (const [key, of] of Object.entries(form.columns)) {
        const place = record.place(key)
        if (place?.row === row && place.column === column) return of
      }
    return null
  }
}

export class Places {
  readonly #sheets = new Map<string, ReadSheet[]>()

  constructor(readings: readonly SheetReading[]) {
    // Tables that stand within a card come first: their rows are records of their own.
    for (const reading of [...readings].sort(
      (a, b) => Number(a.headerRow === null) - Number(b.headerRow === null),
    ))
      this.#sheets.set(reading.sheet, [...(this.#sheets.get(reading.sheet) ?? []), new ReadSheet(reading)])
  }

  #first<T>(sheet: string, of: (each: ReadSheet) => T | null): T | null {
    for (const each of this.#sheets.get(sheet) ?? []) {
      const found = of(each)
      if (found !== null) return found
    }
    return null
  }

  recordAt(sheet: string, row: number): NamedRecord | null {
    return this.#first(sheet, (each) => each.recordAt(row))
  }

  at(sheet: string, row: number, column: number): AtCell {
    return {
      record: this.recordAt(sheet, row),
      column: this.#first(sheet, (each) => each.columnAt(row, column)),
    }
  }
}
