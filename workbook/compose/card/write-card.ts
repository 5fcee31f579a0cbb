/** A record's card written on an empty sheet: boxes, drop-downs, notes, and where printed pages begin. */
import type { Cell, Worksheet } from 'exceljs'
import type { CardKind, CardPlan, Form } from '../../../templates/sheet/form.ts'
import { headerName } from '../../../templates/sheet/form.ts'
import { columnName } from '../../../templates/sheet/grid.ts'
import { NEED_LEGEND } from '../../../templates/sheet/need.ts'
import { writeValue } from '../compose-cells.ts'
import { fillOf, writeName } from '../compose-header.ts'
import { addCheck, type OptionLists } from '../compose-lists.ts'
import { addNote } from '../compose-notes.ts'
import { pageMarks } from '../compose-print.ts'
import { bodyStyle, box, centred, fills, fonts, indented } from '../style.ts'
import type { Box, CardRow } from './card-boxes.ts'
import { brokenName, LABEL_SIZE } from './card-fields.ts'
import { grown, pageStarts } from './card-page.ts'
import { ACROSS, CELL_WIDTH, cardPage } from './card-paper.ts'
import { type CardValues, cardRows, HINT_SIZE } from './card-rows.ts'

export interface RecordCard {
  readonly form: Form
  readonly plan: CardPlan
  readonly kind: CardKind
  readonly filled: CardValues
  readonly caption: string
  readonly lists: OptionLists
  /** The clauses that a column's note names. */
  readonly cites: (form: Form, key: string) => Parameters<typeof addNote>[3]
}

/** Points of a row that takes two lines of text. */
const TWO_LINES = 32

/** Title, the line below it, and how the colours are read. */
const TOP = 3

const topRows = ({ form, plan, kind, caption }: RecordCard): CardRow[] => [
  { boxes: [{ kind: 'title', from: 1, to: ACROSS, text: plan.title }], height: 36, follows: false },
  {
    boxes: [
      { kind: 'caption', from: 1, to: 12, text: caption },
      ...(plan.kinds.length > 1
        ? [{ kind: 'caption' as const, from: 13, to: 18, text: `（${kind.name}）` }]
        : []),
      { kind: 'edition', from: 19, to: ACROSS, text: `模板版本 ${form.edition}` },
    ],
    height: 22,
    follows: true,
  },
  { boxes: [{ kind: 'legend', from: 1, to: ACROSS, text: NEED_LEGEND }], height: 16, follows: true },
]

const centre = { horizontal: 'center', vertical: 'middle' } as const

const hintFont = { ...fonts.hint, size: HINT_SIZE }

const WORDS = {
  title: { font: fonts.title, alignment: centre },
  caption: { font: fonts.caption, alignment: { ...centre, horizontal: 'left' } },
  edition: { font: fonts.caption, alignment: { ...centre, horizontal: 'right' } },
  legend: { font: hintFont, alignment: { ...centre, horizontal: 'right' } },
  heading: { font: { ...fonts.header, size: 11 }, alignment: indented, border: box, fill: fills.group },
  hint: { font: hintFont, alignment: indented, border: box },
  ordinal: { font: fonts.header, alignment: centred, border: box, fill: fills.header },
  seal: {
    font: fonts.body,
    alignment: { ...centre, horizontal: 'right' as const },
    border: { left: box.left!, bottom: box.bottom! },
  },
  signed: {
    font: fonts.body,
    alignment: { horizontal: 'right' as const, vertical: 'bottom' as const, wrapText: true },
    border: box,
  },
  column: { font: fonts.header, alignment: centred, border: box, fill: fills.header },
} as const

class Writer {
  constructor(
    private readonly sheet: Worksheet,
    private readonly card: RecordCard,
  ) {}

  write(rows: readonly CardRow[]): void {
    const { sheet } = this
    for (let at = 1; at <= ACROSS; at++) sheet.getColumn(at).width = CELL_WIDTH
    rows.forEach(({ height }, index) => {
      sheet.getRow(index + 1).height = height
    })
    rows.forEach(({ boxes }, index) => {
      for (const each of boxes) this.box(each, index + 1)
    })
    // Sizes must be known before notes are placed beside their cells.
    rows.forEach(({ boxes }, index) => {
      for (const each of boxes) this.note(each, index + 1)
    })
  }

  private box(each: Box, row: number): void {
    const { sheet } = this
    const cell = sheet.getCell(row, each.from)
    const style = this.style(each, (sheet.getRow(row).height ?? 0) < TWO_LINES)
    for (let down = row; down <= row + (each.down ?? 0); down++)
      for (let at = each.from; at <= each.to; at++) sheet.getCell(down, at).style = style
    // Merged cells take the style of their first one.
    this.content(each, cell)
    if (each.to > each.from || (each.down ?? 0) > 0)
      sheet.mergeCells(row, each.from, row + (each.down ?? 0), each.to)
  }

  /** @param low the row has room for one line of text */
  private style(each: Box, low: boolean): Partial<Cell['style']> {
    switch (each.kind) {
      case 'label':
      case 'header':
        return {}
      case 'value':
      case 'cell': {
        const { column, key, form } = each
        const given = form === this.card.form && key in this.card.kind.given
        const style = bodyStyle(column, given)
        const long = column.kind === 'text' && each.to - each.from > 5
        // Excel does not heighten merged cells: what does not fit a short one would be printed cut off. Long texts
        // are not shrunk: LibreOffice prints a page more for those that stand at the edge.
        const shrunk = !long && (low || column.kind === 'code')
        const fits = shrunk ? { wrapText: false, shrinkToFit: true } : {}
        return { ...style, alignment: { ...(long ? indented : centred), ...fits } }
      }
      default:
        return WORDS[each.kind]
    }
  }

  private content(each: Box, cell: Cell): void {
    switch (each.kind) {
      case 'label':
      case 'header':
        writeName(cell, each.column, fillOf(each.column, this.card.cites(each.form, each.key).length > 0), {
          name: brokenName(each.column, each.to - each.from + 1),
          size: LABEL_SIZE,
        })
        return
      case 'value':
      case 'cell':
        writeValue(cell, each.column, each.value)
        addCheck(
          this.sheet,
          { column: each.from, top: cell.fullAddress.row, bottom: cell.fullAddress.row },
          each.column,
          this.card.lists,
          `${each.form.sheet}·${headerName(each.column)}`,
        )
        return
      default:
        cell.value = each.text
    }
  }

  private note(each: Box, row: number): void {
    if ((each.kind !== 'label' && each.kind !== 'header') || ('again' in each && each.again === true)) return
    addNote(this.sheet, this.sheet.getCell(row, each.from), each.column, this.card.cites(each.form, each.key))
  }
}

export function writeRecordCard(sheet: Worksheet, card: RecordCard): void {
  const { form, plan, kind, filled } = card
  const below = cardRows(form, plan, kind, filled)
  const asked = [...topRows(card), ...below]
  const names = asked.findIndex((row) => row.names === true) + 1
  const starts = pageStarts(asked, names)
  const rows = grown(asked, starts, names)
  new Writer(sheet, card).write(rows)
  const first = rows[names - 1]?.boxes[1]
  sheet.views = [
    {
      state: 'frozen',
      xSplit: 0,
      ySplit: TOP,
      showGridLines: false,
      activeCell: sheet.getCell(names, first?.from ?? 1).address,
    },
  ]
  for (const start of starts) sheet.getRow(start - 1).addPageBreak()
  Object.assign(sheet.pageSetup, cardPage(`A1:${columnName(ACROSS)}${rows.length}`, names))
  Object.assign(sheet.headerFooter, pageMarks(form.title, form.edition))
}
