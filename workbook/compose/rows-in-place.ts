/**
 * A package in which exceljs wrote a table with one row of each look, and now all of its rows: one by one, so that
 * nobody holds them. The parts are those that exceljs would have written itself.
 */
import type { CellErrorValue, CellFormulaValue, CellValue, Style } from 'exceljs'
import { columnName } from '../../templates/sheet/grid.ts'
import { SharedTexts } from '../plain/shared-texts.ts'
import { escaped, PartText } from '../plain/xml-out.ts'
import { decodeEntities, utf8 } from '../xml/xml.ts'
import type { NewPart } from '../zip/zip-write.ts'
import type { TableRow, TableRows } from './table-rows.ts'

const ROW = /<row r="(\d+)"/g
const CELL = /<c r="[A-Z]+\d+"(?: s="(\d+)")?/g
const TEXT_CELL = /( t="s"><v>)(\d+)(?=<)/g
const ITEM = /<si>(.*?)<\/si>/gs
const PLAIN_ITEM = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/
const DATA_END = '</sheetData>'

/** Where the rows from one on stand in a sheet. */
function rowsFrom(xml: string, first: number): { from: number; to: number } {
  const to = xml.indexOf(DATA_END)
  for (const { 1: number, index } of xml.matchAll(ROW))
    if (Number(number) >= first && index < to) return { from: index, to }
  throw new Error(`no row from ${first} on`)
}

/** The numbers under which a package knows the looks of some rows, as those rows stand in it. */
function idsOfLooks(xml: string, rows: readonly TableRow[]): ReadonlyMap<Partial<Style>, string> {
  const looks = rows.flatMap(({ cells }) => cells.map(({ style }) => style))
  const ids = [...xml.matchAll(CELL)].map(([, id]) => id)
  if (ids.length !== looks.length) throw new Error(`${ids.length} cells for ${looks.length} looks`)
  return new Map(looks.map((style, at) => [style, ids[at] === undefined ? '' : ` s="${ids[at]}"`]))
}

class RowsXml {
  private readonly columns: string[] = []

  constructor(
    private readonly looks: ReadonlyMap<Partial<Style>, string>,
    private readonly texts: SharedTexts,
  ) {}

  of({ number, height, cells }: TableRow): string {
    const own = height === null ? '' : ` ht="${height}" customHeight="1"`
    let xml = `<row r="${number}"${own} spans="1:${cells.length}" x14ac:dyDescent="0.25">`
    for (const [index, { style, value }] of cells.entries()) {
      this.columns[index] ??= columnName(index + 1)
      xml += `<c r="${this.columns[index]}${number}"${this.looks.get(style)!}${this.rest(value)}`
    }
    return `${xml}</row>`
  }

  /** What follows the attributes that every cell has. */
  private rest(value: CellValue): string {
    if (value === null) return '/>'
    if (typeof value === 'string') return ` t="s"><v>${this.texts.idOf(value)}</v></c>`
    if (typeof value === 'number') return `><v>${value}</v></c>`
    if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`
    const { error } = value as CellErrorValue
    if (error !== undefined) return ` t="e"><v>${escaped(error)}</v></c>`
    return `><f>${escaped((value as CellFormulaValue).formula)}</f></c>`
  }
}

/** Writes the sheets of one package, in their order. */
export class RowsInPlace {
  private readonly texts = new SharedTexts()
  private readonly items: readonly string[]

  /** @param sharedStrings the part as exceljs wrote it */
  constructor(sharedStrings: Uint8Array | undefined) {
    this.items = [...utf8(sharedStrings ?? new Uint8Array()).matchAll(ITEM)].map(([, item]) => item!)
  }

  /** Writes a sheet with all rows of its table, if it has one. */
  sheet(bytes: Uint8Array, rows: TableRows | undefined, to: NewPart): void {
    const part = new PartText((piece) => to.add(piece))
    this.write(utf8(bytes), rows, part)
    part.flush()
    to.end()
  }

  private write(xml: string, rows: TableRows | undefined, part: PartText): void {
    if (rows === undefined) {
      part.add(this.renumbered(xml))
      return
    }
    const { from, to } = rowsFrom(xml, rows.first)
    const written = new RowsXml(idsOfLooks(xml.slice(from, to), rows.ofEachLook), this.texts)
    part.add(this.renumbered(xml.slice(0, from)))
    for (const row of rows) part.add(written.of(row))
    part.add(xml.slice(to))
  }

  /** The texts of cells that exceljs wrote, by the numbers that they have now. */
  private renumbered(xml: string): string {
    return xml.replace(TEXT_CELL, (_, start: string, id: string) => {
      const item = this.items[Number(id)]!
      const plain = PLAIN_ITEM.exec(item)?.[1]
      const now = plain === undefined ? this.texts.idOfRich(item) : this.texts.idOf(decodeEntities(plain))
      return `${start}${now}`
    })
  }

  sharedStrings(to: NewPart): void {
    this.texts.writeTo(to)
  }
}
