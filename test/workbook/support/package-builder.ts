/** Builds small .xlsx packages for tests from the XML of their parts. */
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { buildZip, type Entry, type ZipOptions } from './zip-builder.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetPart {
  name?: string
  state?: string
  /** The inside of `sheetData`. */
  rows?: string
  /** What follows `sheetData`. */
  tail?: string
  /** The whole part instead. */
  xml?: string | Uint8Array
  /** As `workbook.xml.rels` gives it. */
  target?: string
  /** As the package spells it. */
  part?: string
  kind?: string
}

export interface PackageParts {
  sheets: SheetPart[]
  strings?: string
  styles?: string
  workbookPr?: string
  namespace?: string
  relationType?: string
  /** Replaces, adds or (undefined) leaves out parts. */
  parts?: Record<string, string | Uint8Array | undefined>
  zip?: ZipOptions
}

export const worksheet = (rows: string, tail = '', namespace = MAIN): string =>
  `${HEAD}<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData>${tail}</worksheet>`

export function packageEntries(of: PackageParts): Entry[] {
  const namespace = of.namespace ?? MAIN
  const type = of.relationType ?? DOCUMENT
  const sheets = of.sheets.map((sheet, i) => ({
    name: sheet.name ?? `表${i + 1}`,
    state: sheet.state === undefined ? '' : ` state="${sheet.state}"`,
    target: sheet.target ?? `worksheets/sheet${i + 1}.xml`,
    part: sheet.part ?? `xl/worksheets/sheet${i + 1}.xml`,
    kind: sheet.kind ?? 'worksheet',
    xml: sheet.xml ?? worksheet(sheet.rows ?? '', sheet.tail, namespace),
  }))
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${namespace}" xmlns:r="${type}">${of.workbookPr ?? ''}<sheets>` +
      sheets
        .map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}"${s.state} r:id="rId${i + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${RELATIONS}">` +
      sheets.map((s, i) => relation(`rId${i + 1}`, s.kind, s.target)).join('') +
      (of.strings === undefined ? '' : relation('rIdS', 'sharedStrings', 'sharedStrings.xml')) +
      (of.styles === undefined ? '' : relation('rIdT', 'styles', 'styles.xml')) +
      '</Relationships>',
  }
  if (of.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${namespace}">${of.strings}</sst>`
  if (of.styles !== undefined)
    parts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${namespace}">${of.styles}</styleSheet>`
  for (const sheet of sheets) parts[sheet.part] = sheet.xml
  Object.assign(parts, of.parts)
  return Object.entries(parts).flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]))
}

export const buildPackage = (of: PackageParts): Uint8Array => buildZip(packageEntries(of), of.zip)

export const readPackage = (of: PackageParts): Book => readBook(buildPackage(of))

/** The only sheet of a package made of these rows. */
export const readSheet = (rows: string, rest: Partial<PackageParts> = {}, tail = ''): Grid =>
  readPackage({ sheets: [{ rows, tail }], ...rest }).sheets[0]!

/** The first cell of the first row of such a sheet; `null` where the sheet holds nothing. */
export const readCell = (cell: string, rest: Partial<PackageParts> = {}): Cell =>
  readSheet(`<row r="1">${cell}</row>`, rest).rows[0]?.cells[0] ?? null
