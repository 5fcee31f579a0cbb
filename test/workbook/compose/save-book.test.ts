/** A workbook packed by the host's own deflate holds what exceljs would have packed, and is the same every time. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { savedBook } from '../../../workbook/compose/save-book.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'

function book(): ExcelJS.Workbook {
  const made = new ExcelJS.Workbook()
  const stamped = new Date(Date.UTC(2026, 0, 1))
  Object.assign(made, { created: stamped, modified: stamped })
  const sheet = made.addWorksheet('汇总表')
  for (let row = 1; row <= 200; row++) sheet.addRow([row, `创新工作室 ${row}`, row / 7])
  sheet.getCell('A1').note = '请填编号'
  return made
}

const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  return new Map(
    [...zip.entries.values()].map(({ name }) => [name, Buffer.from(zip.read(name)!).toString('latin1')]),
  )
}

describe('savedBook', () => {
  it('has the same parts with a codec as without', async () => {
    const [own, packed] = [await savedBook(book()), await savedBook(book(), nodeCodec)]
    expect(partsOf(packed)).toEqual(partsOf(own))
    expect(readBook(packed)).toEqual(readBook(own))
  })

  it('gives the same bytes whenever it is written, about as few as exceljs', async () => {
    const [first, second] = [await savedBook(book(), nodeCodec), await savedBook(book(), nodeCodec)]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(first.length).toBeLessThan((await savedBook(book())).length * 1.05)
  })
})
