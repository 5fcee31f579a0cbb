import ExcelJS from 'exceljs'
import { expect, it, vi } from 'vitest'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import { standingOf } from '../../../workbook/edit/standing.ts'
import { Package } from '../../../workbook/package/package.ts'

const ROWS = 200

const FORMATS = ['@', 'yyyy-mm-dd', '#,##0.00'] as const

async function many(): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('申报表')
  for (let row = 1; row <= ROWS; row++) {
    sheet.getCell(row, 1).value = row
    sheet.getCell(row, 1).numFmt = FORMATS[row % FORMATS.length]!
  }
  return Buffer.from(await made.xlsx.writeBuffer())
}

const places = Array.from({ length: ROWS }, (_, at) => ({ sheet: '申报表', row: at + 1, column: 1 }))

/** How often the text of a part was taken out of the package. */
function textsTaken(part: string, work: () => void): number {
  const text = vi.spyOn(Package.prototype, 'text')
  try {
    work()
    return text.mock.calls.filter(([name]) => name === part).length
  } finally {
    text.mockRestore()
  }
}

it('gives every cell its own format, and reads the stylesheet once for all of them', async () => {
  const bytes = await many()
  let found: readonly { readonly format: string }[] = []
  const taken = textsTaken('xl/styles.xml', () => {
    found = standingOf(bytes, places, nodeCodec)
  })
  expect(found.map(({ format }) => format)).toEqual(places.map(({ row }) => FORMATS[row % FORMATS.length]))
  expect(taken).toBe(1)
})

it('reads the stylesheet again only where a style came into it', async () => {
  const bytes = await many()
  const cells = places.map((place) => ({ ...place, value: 1, format: '0.000' }))
  let after = new Uint8Array()
  const taken = textsTaken('xl/styles.xml', () => {
    after = new Uint8Array(editBook(bytes, { cells }, nodeCodec))
  })
  expect(new Set(standingOf(after, places, nodeCodec).map(({ format }) => format))).toEqual(
    new Set(['0.000']),
  )
  // Once at first, once after the format and once after each of the styles that have it.
  expect(taken).toBeLessThanOrEqual(2 + FORMATS.length)
})
