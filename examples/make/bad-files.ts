/** Files that are no submission: text, an empty workbook, another form, an encrypted package. */
import ExcelJS from 'exceljs'
import { count, text } from '../../templates/sheet/column-kinds.ts'
import { form } from '../../templates/sheet/form.ts'
import type { Template } from '../../templates/sheet/template.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import type { ExampleFile } from './draft.ts'

const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const FAT = 0xfffffffd

/** A directory entry of an OLE file, 128 bytes. */
function entry(name: string, kind: 2 | 5, child: number, right: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes[66] = kind
  bytes[67] = 1
  bytes.writeUInt32LE(FREE, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

/** The size from which a stream stands in ordinary sectors. */
const ORDINARY = 4096

/**
 * The container that Excel writes for a workbook with an opening password: two streams, here of noise. Sectors:
 * 0 the allocation table, 1 the directory, then eight for each stream.
 */
export function encryptedContainer(noise: (length: number) => Uint8Array): Uint8Array {
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(ORDINARY, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(SECTOR, 0xff)
  table.writeUInt32LE(FAT, 0)
  table.writeUInt32LE(END, 4)
  const sectors = ORDINARY / SECTOR
  for (const first of [2, 2 + sectors])
    for (let i = 0; i < sectors; i++)
      table.writeUInt32LE(i === sectors - 1 ? END : first + i + 1, (first + i) * 4)
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, FREE, END, 0),
    entry('EncryptionInfo', 2, FREE, 2, 2, ORDINARY),
    entry('EncryptedPackage', 2, FREE, FREE, 2 + sectors, ORDINARY),
    Buffer.alloc(128),
  ])
  return Buffer.concat([header, table, directory, noise(ORDINARY), noise(ORDINARY)])
}

export const textFile = (path: string, words: string): ExampleFile => ({
  path,
  bytes: () => Promise.resolve(Buffer.from(words, 'utf8')),
})

export const emptyWorkbook = (path: string): ExampleFile => ({
  path,
  async bytes() {
    const book = new ExcelJS.Workbook()
    const stamped = new Date('2026-01-01T00:00:00Z')
    Object.assign(book, { creator: '', created: stamped, modified: stamped })
    book.addWorksheet('Sheet1')
    return new Uint8Array(await book.xlsx.writeBuffer())
  },
})

const canteenSurvey = form({
  id: 'canteen-survey',
  title: '职工食堂满意度调查表',
  layout: 'table',
  columns: {
    dish: text({ header: ['菜品'], fill: '填菜名' }),
    taste: count({ header: ['口味得分'], fill: '填 1 至 5' }),
    price: count({ header: ['价格得分'], fill: '填 1 至 5' }),
  },
})

/** A workbook that some other office sent round. */
export const foreignWorkbook = (path: string): ExampleFile => ({
  path,
  bytes() {
    const template: Template = {
      id: 'canteen',
      fileName: '职工食堂满意度调查.xlsx',
      title: '职工食堂满意度调查',
      programme: null,
      senderKind: '',
      sheets: [{ form: canteenSurvey, required: true, rows: 5 }],
      instructions: ['1. 每道菜填一行。'],
    }
    const rows = ['番茄炒蛋', '红烧茄子', '萝卜炖粉条'].map((dish, i) => ({
      values: { dish, taste: 5 - i, price: 3 + i },
    }))
    return composeWorkbook(template, { rows: { [canteenSurvey.id]: rows } })
  },
})
