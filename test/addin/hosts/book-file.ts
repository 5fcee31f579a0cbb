/** A workbook in memory as the bytes of an .xlsx file. */

import { blockAddress } from '../../../addin/hosts/a1.ts'
import { FileHost } from '../../../addin/hosts/file-host.ts'
import { type FileWork, fileWork } from '../../../addin/hosts/file-work.ts'
import { address, type Book, type Cell, type Grid, isFault } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { sheetStates } from '../../../workbook/edit/standing.ts'
import { xmlText } from '../../../workbook/xml/xml-patch.ts'
import { buildPackage } from '../../workbook/support/package-builder.ts'

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>'

function cellXml(at: string, cell: Cell): string {
  if (cell === null) return ''
  if (isFault(cell)) return `<c r="${at}" t="e"><v>${cell.fault}</v></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

const rowsXml = ({ rows }: Grid): string =>
  rows
    .map(
      ({ number, cells, hidden }) =>
        `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${cells.map((cell, i) => cellXml(address(number, i + 1), cell)).join('')}</row>`,
    )
    .join('')

/** Without looks: their cells show what they hold. */
export function bookBytes(book: Book, protectedSheets: readonly string[] = []): Uint8Array {
  const merged = ({ merges }: Grid): string =>
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((range) => `<mergeCell ref="${blockAddress(range)}"/>`).join('')}</mergeCells>`
  return buildPackage({
    styles: STYLES,
    sheets: book.sheets.map((grid) => ({
      name: grid.name,
      ...(grid.hidden ? { state: 'hidden' } : {}),
      rows: rowsXml(grid),
      tail: `${protectedSheets.includes(grid.name) ? '<sheetProtection sheet="1"/>' : ''}${merged(grid)}`,
    })),
  })
}

/** The host of a file, as `openFile` makes it, at once. */
export function fileHost(name: string, bytes: Uint8Array, work: FileWork = fileWork): FileHost {
  const opened = { book: readBook(bytes), readOnly: null, states: sheetStates(bytes, nodeCodec) }
  return new FileHost(name, bytes, opened, work)
}
