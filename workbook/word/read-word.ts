/**
 * A Word document as sheets: each table is one, `表 1`, `表 2`, in the order in which they begin, tables within tables
 * after those that hold them; the text between the tables is one more. Row and column of a cell are those that a
 * person counts.
 */
import { type Book, type CellRange, type Grid, type GridRow, PROSE } from '../../templates/sheet/grid.ts'
import { corrupt, WorkbookError } from '../error.ts'
import { type Limits, within } from '../limits.ts'
import type { Opening } from '../read/opening.ts'
import { utf8 } from '../xml/xml.ts'
import { childOf, childrenOf, type Element, rootOf } from '../xml/xml-patch.ts'
import { openZip } from '../zip/zip.ts'
import { attribute, textIn } from './word-text.ts'

/** The name of a table by its number, from 1. */
export const tableName = (number: number): string => `表 ${number}`

export const DOCUMENT = 'word/document.xml'

/** A cell of a table as it stands in the document. */
export interface WordCell {
  readonly row: number
  readonly column: number
  readonly element: Element
}

export interface WordTable {
  readonly name: string
  readonly cells: readonly WordCell[]
  readonly merges: readonly CellRange[]
}

export interface WordText {
  readonly tables: readonly WordTable[]
  readonly paragraphs: readonly string[]
}

/** What only wraps others: content controls, tracked insertions, tags of other programs. */
const WRAPS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** How deep wrappers and tables may stand in each other. */
const DEEPEST = 40

function* unwrapped(xml: string, parent: Element, depth = 0): Generator<Element> {
  if (depth > DEEPEST) throw corrupt('elements stand too deep in each other')
  for (const child of childrenOf(xml, parent))
    if (WRAPS.has(child.local)) yield* unwrapped(xml, child, depth + 1)
    else yield child
}

const numberIn = (xml: string, parent: Element | undefined, local: string): number | undefined => {
  const found = parent && childOf(xml, parent, local)
  const value = Number(found && attribute(xml, found, 'val'))
  return Number.isInteger(value) && value > 0 ? value : undefined
}

class Reader {
  readonly tables: WordTable[] = []
  readonly paragraphs: string[] = []
  private letters = 0

  constructor(
    private readonly xml: string,
    private readonly limits: Limits,
  ) {}

  blocks(parent: Element, depth: number): void {
    if (depth > DEEPEST) throw corrupt('tables stand too deep in each other')
    for (const block of unwrapped(this.xml, parent)) {
      if (block.local === 'tbl') this.table(block, depth)
      else if (block.local === 'p' && depth === 0) this.paragraphs.push(this.counted(textIn(this.xml, block)))
    }
  }

  private counted(text: string): string {
    this.letters += text.length
    within(this.limits, 'allLetters', this.letters, DOCUMENT)
    return text
  }

  private table(table: Element, depth: number): void {
    const { xml, limits } = this
    const cells: WordCell[] = []
    const merges: CellRange[] = []
    /** Merges that may go on in the next row, by their first column. */
    let open = new Map<number, CellRange>()
    const close = (range: CellRange): void => {
      if (range.bottom > range.top || range.right > range.left) merges.push(range)
    }
    this.tables.push({ name: tableName(this.tables.length + 1), cells, merges })
    within(limits, 'sheets', this.tables.length, DOCUMENT)
    let row = 0
    for (const line of unwrapped(xml, table)) {
      if (line.local !== 'tr') continue
      row++
      const properties = childOf(xml, line, 'trPr')
      let column = 1 + (numberIn(xml, properties, 'gridBefore') ?? 0)
      const next = new Map<number, CellRange>()
      for (const cell of unwrapped(xml, line)) {
        if (cell.local !== 'tc') continue
        const own = childOf(xml, cell, 'tcPr')
        const right = column + (numberIn(xml, own, 'gridSpan') ?? 1) - 1
        within(limits, 'columns', right, DOCUMENT)
        const merge = own && childOf(xml, own, 'vMerge')
        const above = open.get(column)
        if (merge !== undefined && attribute(xml, merge, 'val') !== 'restart' && above !== undefined)
          next.set(column, { ...above, bottom: row })
        else {
          cells.push({ row, column, element: cell })
          const range = { top: row, left: column, bottom: row, right }
          if (merge !== undefined) next.set(column, range)
          else close(range)
        }
        column = right + 1
      }
      for (const [left, range] of open) if (!next.has(left) || next.get(left)!.top === row) close(range)
      open = next
    }
    for (const range of open.values()) close(range)
    for (const { element } of [...cells]) this.blocks(element, depth + 1)
  }

  textOf(cell: Element): string {
    const paragraphs = [...unwrapped(this.xml, cell)].filter(({ local }) => local === 'p')
    return this.counted(
      paragraphs
        .map((each) => textIn(this.xml, each))
        .join('\n')
        .trim(),
    )
  }
}

/** The document part as text. @throws WorkbookError where it is none that can be read */
export function documentXml(bytes: Uint8Array, opening: Opening, limits: Limits): string {
  const part = openZip(bytes, opening, limits).read(DOCUMENT)
  if (part === undefined) throw corrupt(`${DOCUMENT} is missing`)
  within(limits, 'patched', part.length, DOCUMENT)
  const xml = utf8(part)
  if (xml.includes('\u0000')) throw new WorkbookError('corrupt', 'not in UTF-8')
  return xml
}

/** The tables and paragraphs of a document. @throws WorkbookError for XML that is broken or forbidden */
export function wordTables(xml: string, limits: Limits): WordText & { textOf(cell: Element): string } {
  const root = rootOf(xml)
  const body = childOf(xml, root, 'body')
  if (body === undefined) throw corrupt('a document without a body')
  const reader = new Reader(xml, limits)
  reader.blocks(body, 0)
  return { tables: reader.tables, paragraphs: reader.paragraphs, textOf: (cell) => reader.textOf(cell) }
}

/** Reads a .docx document. Rejects with `WorkbookError`, and with nothing else, whatever the bytes. */
export function readWord(bytes: Uint8Array, opening: Opening, limits: Limits): Book {
  const { tables, paragraphs, textOf } = wordTables(documentXml(bytes, opening, limits), limits)
  const grids = tables.map(({ name, cells, merges }): Grid => {
    // As wide as the table, so that an empty box beside a label is there.
    const width = Math.max(0, ...cells.map(({ column }) => column), ...merges.map(({ right }) => right))
    const rows = new Map<number, (string | null)[]>()
    for (const { row, column, element } of cells) {
      const text = textOf(element)
      if (text === '') continue
      const line = rows.get(row) ?? new Array<string | null>(width).fill(null)
      line[column - 1] = text
      rows.set(row, line)
    }
    return {
      name,
      hidden: false,
      merges,
      rows: [...rows].sort(([a], [b]) => a - b).map(([number, line]): GridRow => ({ number, cells: line })),
    }
  })
  const prose: Grid = {
    name: PROSE,
    hidden: false,
    merges: [],
    rows: paragraphs.flatMap((text, i) =>
      text.trim() === '' ? [] : [{ number: i + 1, cells: [text.trim()] }],
    ),
  }
  return { sheets: [prose, ...grids] }
}
