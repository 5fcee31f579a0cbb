/** The rows under the header of a table: what each cell holds and how it looks, one row at a time. */
import type { CellValue, ConditionalFormattingOptions, Style } from 'exceljs'
import { columnName } from '../../templates/sheet/grid.ts'
import type { provenanceColumns } from '../../templates/sheet/provenance.ts'
import { cellOfValue, type FilledRow, type FillValue, lookOfCell, valueOfCell } from './compose-cells.ts'
import type { Placed } from './compose-placement.ts'
import { bodyStyle, box, heightOf, lineCount, roomOf } from './style.ts'

export const ROW_HEIGHT = 21

/**
 * Rows boxed although nothing stands in them. Excel prints every boxed row, so the further ones get their box
 * once something is filled in: a sheet with room for 400 people does not print twenty empty pages.
 */
export const BOXED_ROWS = 18

export interface TableCell {
  /** Looks that are the same are the same object. */
  readonly style: Partial<Style>
  readonly value: CellValue
}

export interface TableRow {
  /** From 1. */
  readonly number: number
  /** In points; `null` where it is that of the sheet. */
  readonly height: number | null
  /** From the first column on. */
  readonly cells: readonly TableCell[]
}

export function valueAt({ values, origin }: FilledRow, key: string, own: boolean): FillValue {
  if (own) return values[key]
  if (!origin) return undefined
  const added: Record<keyof typeof provenanceColumns, string | number> = {
    originUnit: origin.unit,
    originFile: origin.file,
    originSheet: origin.sheet,
    originRow: origin.row,
  }
  return added[key as keyof typeof provenanceColumns]
}

interface Place {
  readonly first: number
  readonly last: number
  readonly locked: boolean
}

function oneOfEachLook(rows: Iterable<TableRow>): TableRow[] {
  const seen = new Set<Partial<Style>>()
  const found: TableRow[] = []
  let last: TableRow | undefined
  for (const row of rows) {
    last = row
    const known = seen.size
    for (const { style } of row.cells) seen.add(style)
    if (seen.size > known) found.push(row)
  }
  if (last !== undefined && found.at(-1) !== last) found.push(last)
  return found
}

/** Made anew each time that they are gone through: no row is kept. */
export class TableRows implements Iterable<TableRow> {
  readonly first: number
  private readonly last: number
  private readonly lastBoxed: number
  /** By column: boxed and not, of values and of words where a value should stand. */
  private readonly looks: readonly (readonly Partial<Style>[])[]

  private examples: readonly TableRow[] | undefined

  constructor(
    private readonly placed: readonly Placed[],
    private readonly rows: readonly FilledRow[],
    { first, last, locked }: Place,
  ) {
    this.first = first
    this.last = last
    this.lastBoxed = first + Math.max(BOXED_ROWS, rows.length) - 1
    this.looks = placed.map(({ column, own }) => {
      const boxed = bodyStyle(column, locked || !own)
      const { border: _, ...plain } = boxed
      return [boxed, lookOfCell(boxed, column, ''), plain, lookOfCell(plain, column, '')]
    })
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (let number = this.first; number <= this.last; number++) yield this.row(number)
  }

  private row(number: number): TableRow {
    const filled = this.rows[number - this.first]
    const without = number <= this.lastBoxed ? 0 : 2
    let lines = 1
    const cells = this.placed.map(({ key, column, own, width }, index): TableCell => {
      const looks = this.looks[index]!
      const cell = filled === undefined ? null : cellOfValue(column, valueAt(filled, key, own))
      if (typeof cell === 'string') lines = Math.max(lines, lineCount(cell, roomOf(width)))
      return { style: looks[without + (typeof cell === 'string' ? 1 : 0)]!, value: valueOfCell(cell) }
    })
    return { number, height: lines > 1 ? Math.max(ROW_HEIGHT, heightOf(lines)) : null, cells }
  }

  /** The first row with each look, in order, and the last row. */
  get ofEachLook(): readonly TableRow[] {
    this.examples ??= oneOfEachLook(this)
    return this.examples
  }

  /** What boxes the rows that nothing stands in yet; `null` where there are none. */
  get boxedWhenFilled(): ConditionalFormattingOptions | null {
    if (this.last <= this.lastBoxed) return null
    const [top, right] = [this.lastBoxed + 1, columnName(this.placed.length)]
    return {
      ref: `A${top}:${right}${this.last}`,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [`COUNTA($A${top}:$${right}${top})>0`],
          style: { border: box },
        },
      ],
    }
  }
}
