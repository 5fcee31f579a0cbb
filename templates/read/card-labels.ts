/** The labels of a card and where their values stand: beside them, in the same cell, or below. */
import type { CellRange, Grid, GridRow } from '../sheet/grid.ts'
import { headerKey, trimmed } from '../values/text.ts'
import { cellText } from './headers.ts'
import type { Names } from './names.ts'

/** A label that names a field, and the cell of its value. */
export interface Labelled {
  readonly key: string
  readonly label: string
  readonly unit: string | null
  /** Where the label stands. */
  readonly at: { readonly row: number; readonly column: number }
  /** Where the value stands. */
  readonly row: number
  readonly column: number
  /** The value, where it shares the cell of its label; otherwise the cell is read as it is. */
  readonly inside?: string
}

/** Part of a sheet; both rows belong to it. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** 申报编号：LX-01 in one cell. */
const INSIDE = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/

/** A caption of its own, which is nobody's value. */
const CAPTION = /^[^:：]{2,20}[:：]/

/** A sheet seen cell by cell, with its merges. */
export class CardSheet {
  private readonly rows: ReadonlyMap<number, GridRow>
  private readonly byRow = new Map<number, CellRange[]>()
  /** The last column in which the card has anything. */
  private readonly width: number

  constructor(
    readonly grid: Grid,
    private readonly names: Names,
    private readonly range: Rows,
  ) {
    this.rows = new Map(grid.rows.map((row) => [row.number, row]))
    for (const { number } of this.lines())
      this.byRow.set(
        number,
        grid.merges.filter((m) => number >= m.top && number <= m.bottom),
      )
    let width = 0
    for (const { number, cells } of this.lines()) {
      width = Math.max(width, cells.length)
      for (const { right } of this.byRow.get(number)!) width = Math.max(width, right)
    }
    this.width = width
  }

  textAt(row: number, column: number): string {
    return cellText(this.rows.get(row)?.cells[column - 1])
  }

  private mergeAt(row: number, column: number): CellRange | undefined {
    return this.byRow.get(row)?.find((m) => column >= m.left && column <= m.right)
  }

  private isLabel(text: string): boolean {
    return text !== '' && this.names.names(text)
  }

  /** Texts left of a cell that may name its group: in its row, or in a merge that reaches down to it. */
  private groupsOf(row: number, column: number): string[] {
    const groups: string[] = []
    for (let at = column - 1; at >= 1 && groups.length < 2; at--) {
      const merge = this.mergeAt(row, at)
      const text = merge ? this.textAt(merge.top, merge.left) : this.textAt(row, at)
      if (text !== '') groups.push(text)
      if (merge) at = merge.left
    }
    return groups
  }

  /** The rows of the card's part of the sheet. */
  lines(): GridRow[] {
    return this.grid.rows.filter(({ number }) => number >= this.range.from && number <= this.range.to)
  }

  /** The labels of one row, from left to right. `section` is the heading above, which may name their group. */
  labelsOf(row: GridRow, section: string): Labelled[] {
    const found: Labelled[] = []
    for (const [index, cell] of row.cells.entries()) {
      const taken = found.at(-1)
      if (typeof cell !== 'string' || (taken?.row === row.number && taken.column === index + 1)) continue
      const labelled = this.labelAt(row.number, index + 1, cell, section)
      if (labelled) found.push(labelled)
    }
    return found
  }

  private labelAt(row: number, column: number, cell: string, section: string): Labelled | null {
    const text = trimmed(cell)
    const at = { row, column }
    if (!this.isLabel(text)) return this.insideOf(row, column, text, section)
    const groups = [...this.groupsOf(row, column), section]
    const key = this.names.find(groups, text)
    if (key === null) return null
    const merge = this.mergeAt(row, column)
    const value = { row, column: (merge?.right ?? column) + 1 }
    if (/[:：]$/.test(text) && CAPTION.test(this.textAt(row, value.column)))
      return { key, label: text, unit: headerKey(text).tail, at, row, column, inside: '' }
    const beside = this.textAt(row, value.column)
    if (
      this.isLabel(beside) &&
      // The name of a proof may be that of its field: 采纳证明 beside 采纳证明.
      headerKey(beside).bare !== headerKey(text).bare &&
      !this.isWordOfValue(text, row, value.column)
    )
      return null
    const place = this.below(column, merge) ?? value
    return { key, label: text, unit: headerKey(text).tail, at, ...place }
  }

  /**
   * A label beside a label heads a group of fields (领衔人 | 姓名 | …) and has no value of its own. But 负责人 beside
   * 职务 is a post, although a leader's column may be called so: no value stands beside it.
   */
  private isWordOfValue(label: string, row: number, column: number): boolean {
    const word = this.textAt(row, column)
    if (this.names.isGroup(label) || this.names.isOwnName(word)) return false
    const next = this.textAt(row, (this.mergeAt(row, column)?.right ?? column) + 1)
    return next === '' || this.isLabel(next)
  }

  private insideOf(row: number, column: number, text: string, section: string): Labelled | null {
    const parts = INSIDE.exec(text)
    if (parts === null || !this.isLabel(parts[1]!)) return null
    const key = this.names.find([...this.groupsOf(row, column), section], parts[1]!)
    if (key === null) return null
    const { tail } = headerKey(parts[1]!)
    return {
      key,
      label: trimmed(parts[1]!),
      unit: tail,
      at: { row, column },
      row,
      column,
      inside: trimmed(parts[2]!),
    }
  }

  /** A box as wide as the card that is headed by its label: the value stands under it. */
  private below(column: number, merge: CellRange | undefined): { row: number; column: number } | null {
    if (merge === undefined || merge.right === merge.left || merge.right < this.width) return null
    const under = { row: merge.bottom + 1, column }
    if (under.row > this.range.to) return null
    const text = this.textAt(under.row, column)
    const first = this.rows.get(under.row)?.cells.findIndex((cell) => cellText(cell) !== '')
    return text !== '' && first === column - 1 && !this.isLabel(text) ? under : null
  }
}
