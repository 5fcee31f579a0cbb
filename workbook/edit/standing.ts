/** What stands in a workbook before it is written into, where that decides whether a cell can be, and how. */
import { stylesPart } from '../annotate/annotate-styles.ts'
import { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { type Tab, tabs, workbookPart } from '../package/sheet-list.ts'
import { isTrue } from '../xml/xml.ts'
import { attributesOf, childOf, childrenOf, rootOf } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { cellPlaces, rowPlaces, rowsData } from './cells.ts'
import { numberStyles } from './number-styles.ts'

export interface Place {
  readonly sheet: string
  /** From 1. */
  readonly row: number
  readonly column: number
}

export interface Standing {
  readonly isFormula: boolean
  /** The number format under which the cell shows its value, as Excel names it. */
  readonly format: string
}

const NOTHING: Standing = { isFormula: false, format: 'General' }

const worksheets = (pkg: Package): Tab[] =>
  tabs(pkg, workbookPart(pkg)).filter(({ kind }) => kind === 'worksheet')

/** How each of the cells stands, in their order. Throws `WorkbookError` where the file cannot be patched. */
export function standingOf(bytes: Uint8Array, places: readonly Place[], codec: Codec): Standing[] {
  const pkg = new Package(bytes, codec)
  const styles = numberStyles(pkg, stylesPart(pkg, workbookPart(pkg))?.part, false)
  const found = new Map<string, Standing>()
  for (const { name, part } of worksheets(pkg)) {
    const rows = new Set(places.filter(({ sheet }) => sheet === name).map(({ row }) => row))
    if (rows.size === 0) continue
    const xml = needed(pkg, part)
    for (const { number, element } of rowPlaces(xml, rowsData(xml)))
      if (rows.has(number))
        for (const { column, formula, style } of cellPlaces(xml, element))
          found.set(`${name} ${number} ${column}`, {
            isFormula: formula !== undefined,
            format: styles.formatOf(style),
          })
  }
  return places.map(({ sheet, row, column }) => found.get(`${sheet} ${row} ${column}`) ?? NOTHING)
}

/** What a sheet says of itself besides its cells. */
export interface SheetState {
  readonly sheet: string
  /** Excel lets nobody write into its cells. */
  readonly locked: boolean
  /** Rows from the top and columns from the left that stay where they are while the others scroll. */
  readonly frozenRows: number
  readonly frozenColumns: number
}

function frozen(xml: string): Pick<SheetState, 'frozenRows' | 'frozenColumns'> {
  const views = childOf(xml, rootOf(xml), 'sheetViews')
  const view = views === undefined ? undefined : childOf(xml, views, 'sheetView')
  const pane = view === undefined ? undefined : childOf(xml, view, 'pane')
  const found = pane && attributesOf(xml, pane)
  if (!found?.get('state')?.startsWith('frozen')) return { frozenRows: 0, frozenColumns: 0 }
  // A view may be scrolled within what it freezes: what it counts begins at its first row then.
  return { frozenRows: Number(found.get('ySplit') ?? 0), frozenColumns: Number(found.get('xSplit') ?? 0) }
}

/** Of every sheet whether it is locked and what it keeps in view. Throws `WorkbookError`. */
export function sheetStates(bytes: Uint8Array, codec: Codec): SheetState[] {
  const pkg = new Package(bytes, codec)
  return worksheets(pkg).map(({ name, part }) => {
    const xml = needed(pkg, part)
    const protection = childrenOf(xml, rootOf(xml)).find(({ local }) => local === 'sheetProtection')
    const locked = protection !== undefined && isTrue(attributesOf(xml, protection).get('sheet'))
    return { sheet: name, locked, ...frozen(xml) }
  })
}
