/** Reading an .xlsx workbook: from the bytes of the file to its sheets. */

import type { Book, Grid } from '../../templates/sheet/grid.ts'
import type { CellStyle } from '../../templates/sheet/sheet-look.ts'
import { corrupt, WorkbookError } from '../error.ts'
import { LIMITS, type Limits, letterCount, within } from '../limits.ts'
import { expectZip } from '../package/container.ts'
import { packageKind } from '../package/package-kind.ts'
import { type Relationship, relationships } from '../package/relationships.ts'
import { textPart } from '../package/text-part.ts'
import { plainBytes } from '../xml/plain-xml.ts'
import { cellText, elements, isTrue, prefixedAttribute } from '../xml/xml.ts'
import type { Unpacking } from '../zip/codec.ts'
import { openZip, type Zip } from '../zip/zip.ts'
import { cellStyles } from './cell-styles.ts'
import { hiddenColumns } from './hidden-columns.ts'
import { merges } from './merges.ts'
import { pictures } from './rich-values.ts'
import { sharedStrings } from './shared-strings.ts'
import { findSheetData, type ScanContext, scanRows } from './sheet-scanner.ts'

/** The part that holds the list of sheets. */
function workbookPart(zip: Zip, limits: Limits): string {
  if (packageKind(zip) === 'archive') throw new WorkbookError('not-a-workbook', 'a zip of other files')
  const main = relationships(zip, '', limits).find((each) => each.kind === 'officeDocument')?.target
  const part = main !== undefined && zip.has(main) ? main : 'xl/workbook.xml'
  if (!zip.has(part)) throw new WorkbookError('not-a-workbook', 'a package without a workbook')
  return part
}

interface SheetPlace {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** The sheets in tab order; chart sheets and the like have no cells and are left out. */
function sheetPlaces(xml: string, links: readonly Relationship[], limits: Limits): SheetPlace[] {
  const byId = new Map(links.map((link) => [link.id, link]))
  const places: SheetPlace[] = []
  const parts = new Set<string>()
  let count = 0
  for (const sheet of elements(xml, 'sheet')) {
    count++
    within(limits, 'sheets', count, 'workbook')
    const name = cellText(sheet.get('name') ?? '')
    const id = prefixedAttribute(sheet, 'id')
    const link = byId.get(id ?? '')
    // A module of macros is a tab without a part: it holds no cells.
    if (id === '') continue
    if (link === undefined) throw corrupt(`sheet ${name} has no part`)
    if (link.kind !== 'worksheet') continue
    if (parts.has(link.target)) throw corrupt(`two sheets share ${link.target}`)
    parts.add(link.target)
    const state = sheet.get('state')
    places.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: link.target })
  }
  if (count === 0) throw corrupt('a workbook without sheets')
  return places
}

interface BookContext extends ScanContext {
  readonly telling: readonly CellStyle[]
}

function readSheet(zip: Zip, place: SheetPlace, context: BookContext): Grid {
  const { limits } = context
  const part = zip.read(place.part)
  if (part === undefined) throw corrupt(`${place.part} is missing`)
  const bytes = plainBytes(part, limits)
  const start = findSheetData(bytes)
  if (start < 0) throw corrupt(`${place.part} has no sheetData`)
  const { rows, end, styles, crossedOut } = scanRows(bytes, start, context)
  const unseen = hiddenColumns(bytes, start, limits)
  return {
    name: place.name,
    hidden: place.hidden,
    rows,
    merges: merges(bytes, end, limits),
    ...(unseen.length > 0 ? { hiddenColumns: unseen } : {}),
    ...(styles.size + crossedOut.length > 0
      ? { look: { styles: context.telling, rows: styles, crossedOut } }
      : {}),
  }
}

function cellBudget(limits: Limits): (places: number) => void {
  let spent = 0
  return (places) => {
    spent += places
    if (spent > limits.cells) within(limits, 'cells', spent, 'workbook')
  }
}

/**
 * Reads every sheet. Values only: of a formula its last result, of a date its serial in the 1900 system, also
 * where the workbook counts from 1904. Throws `WorkbookError`.
 */
export function readWorkbook(bytes: Uint8Array, codec: Unpacking, limits: Partial<Limits> = {}): Book {
  const bounds = { ...LIMITS, ...limits }
  within(bounds, 'bytes', bytes.length, 'file')
  const zip = openZip(expectZip(bytes), codec, bounds)
  const part = workbookPart(zip, bounds)
  const xml = textPart(zip, part, bounds)!
  const links = relationships(zip, part, bounds)
  const linked = (kind: string): string | undefined => links.find((each) => each.kind === kind)?.target
  const linkedText = (kind: string): string | undefined => {
    const target = linked(kind)
    return target === undefined ? undefined : textPart(zip, target, bounds)
  }
  /** Without its styles a workbook that counts from 1904 would give other days. */
  const linkedStyles = (): string | undefined => {
    const styles = linkedText('styles')
    if (styles === undefined && linked('styles') !== undefined) throw corrupt('styles are missing')
    return styles
  }
  const from1904 = isTrue([...elements(xml, 'workbookPr')][0]?.get('date1904'))
  const styles = cellStyles(from1904 ? linkedStyles() : linkedText('styles'))
  const stringsPart = linked('sharedStrings')
  const context: BookContext = {
    limits: bounds,
    strings: sharedStrings(stringsPart === undefined ? undefined : zip.read(stringsPart), bounds),
    isPicture: pictures(linkedText),
    daysFrom1904: from1904 ? styles.days : null,
    styles: styles.index,
    telling: styles.telling,
    spend: cellBudget(bounds),
    count: letterCount(bounds),
  }
  const externalLinks = links.filter(({ kind }) => kind === 'externalLink').length
  return {
    sheets: sheetPlaces(xml, links, bounds).map((place) => readSheet(zip, place, context)),
    ...(externalLinks > 0 ? { externalLinks } : {}),
  }
}
