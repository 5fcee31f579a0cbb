/** What the lines of a report sheet take up: how wide the words of each cell are, and nothing of the words. */
import { textWidth } from '../../workbook/compose/style.ts'
import { type Placed, place, sumOf } from './placed.ts'
import { type PrintSize, roomAt } from './print-size.ts'
import type { ReportSheet } from './sheet.ts'

/** About how wide a value that is no words shows. */
function widthShown({ plain, column }: Placed): number {
  if (typeof plain === 'number')
    return column.kind === 'money'
      ? plain.toFixed(2).length * 1.35
      : column.kind === 'day'
        ? 10
        : String(plain).length
  return plain === null ? 0 : textWidth(String(plain))
}

export class Measured {
  /** How wide each column's fullest cell is, in characters. */
  readonly needed: number[]
  /** The lines that a page begins with where the sheet says so, from 0. */
  readonly breaks = new Set<number>()
  /** Of each cell of words: its column, how many it covers, how many lines it has, and the width of each. */
  private words = new Uint32Array(1024)
  private used = 0
  /** Where the cells of each line begin among them. */
  private readonly starts: number[] = []
  private readonly withCells = new Set<number>()

  constructor(columns: number) {
    this.needed = Array<number>(columns).fill(0)
  }

  /** How many lines there are. */
  get count(): number {
    return this.starts.length
  }

  /** @param cells none of a line across the sheet */
  add(cells: readonly Placed[]): void {
    if (cells.length > 0) this.withCells.add(this.count)
    this.starts.push(this.used)
    for (const placed of cells) this.measure(placed)
  }

  private measure(placed: Placed): void {
    const { plain, at } = placed
    const span = placed.cell.words.span ?? 1
    const parts = typeof plain === 'string' ? plain.split('\n').map(textWidth) : null
    if (placed.cell.words.span === undefined) {
      const width = parts === null ? widthShown(placed) : Math.max(...parts)
      this.needed[at - 1] = Math.max(this.needed[at - 1]!, width * 1.03 + 1.6)
    }
    if (parts === null) return
    this.keep(at, span, parts.length)
    for (const width of parts) this.keep(width)
  }

  private keep(...numbers: readonly number[]): void {
    if (this.used + numbers.length > this.words.length) {
      const more = new Uint32Array(this.words.length * 2)
      more.set(this.words)
      this.words = more
    }
    this.words.set(numbers, this.used)
    this.used += numbers.length
  }

  hasCells(line: number): boolean {
    return this.withCells.has(line)
  }

  private endOf(line: number): number {
    return this.starts[line + 1] ?? this.used
  }

  hasWords(line: number): boolean {
    return this.endOf(line) > this.starts[line]!
  }

  /** As many lines as the fullest cell of words takes, where columns are so wide; 1 where there are none. */
  linesAt(line: number, widths: readonly number[], size: PrintSize): number {
    const { words } = this
    let most = 1
    const end = this.endOf(line)
    for (let index = this.starts[line]!; index < end; ) {
      const [at, span, parts] = [words[index]!, words[index + 1]!, words[index + 2]!]
      const room = roomAt(span === 1 ? widths[at - 1]! : sumOf(widths.slice(at - 1, at - 1 + span)), size)
      index += 3
      let own = 0
      for (const next = index + parts; index < next; index++)
        own += Math.max(1, Math.ceil(words[index]! / room))
      most = Math.max(most, own)
    }
    return most
  }

  /** By column, the widths of the lines of its cell of words; those over several columns are left out. */
  wordsOf(line: number): (readonly number[] | null)[] {
    const row = this.needed.map((): readonly number[] | null => null)
    const end = this.endOf(line)
    for (let index = this.starts[line]!; index < end; ) {
      const [at, span, parts] = [this.words[index]!, this.words[index + 1]!, this.words[index + 2]!]
      if (span === 1) row[at - 1] = [...this.words.subarray(index + 3, index + 3 + parts)]
      index += 3 + parts
    }
    return row
  }
}

/** Goes through the lines of a sheet once. */
export function measured(sheet: ReportSheet): Measured {
  const found = new Measured(sheet.columns.length)
  for (const line of sheet.lines) {
    if ('newPage' in line && line.newPage) found.breaks.add(found.count)
    found.add('cells' in line ? place(sheet, line.cells) : [])
  }
  return found
}
