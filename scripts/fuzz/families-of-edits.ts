/** Values written into workbooks, sound or damaged: they are read as written, or nothing is written. */
import fc from 'fast-check'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { edited, xmlEdits } from './damage.ts'
import { type Family, n, pick } from './family.ts'
import { outcome } from './inspect.ts'
import { isSheet, PLAIN, packed, partsIn } from './rewrite.ts'

const WORDS = ['甲', '乙丙', '=1+1', '_x0041_', ' ']

export const EDITS: readonly Family[] = [
  {
    name: 'values written into a damaged workbook: read as written, or a refusal',
    share: 2,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(
        n,
        n,
        fc.option(xmlEdits, { nil: [] }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...WORDS),
        async (which, part, edits, row, column, value) => {
          const seedling = pick(workbooks, which)
          const parts = partsIn(seedling.bytes)
          const sheets = parts.filter(
            (each) => isSheet(each) || /workbook\.xml$|styles\.xml$/.test(each.name),
          )
          const target = pick(sheets, part)
          const broken = parts.map((each) =>
            each === target ? { ...each, data: edited(each.data, edits) } : each,
          )
          const bytes = packed(broken, { ...PLAIN, stored: true })
          trying(seedling.name, bytes)
          const read = await outcome(seedling.name, bytes)
          const sheet = read instanceof WorkbookError ? '无' : (read.sheets[0]?.name ?? '无')
          let written: Uint8Array
          try {
            written = editBook(bytes, { cells: [{ sheet, row, column, value }] }, nodeCodec)
          } catch (error) {
            if (error instanceof WorkbookError) return
            throw error
          }
          const after = await outcome(seedling.name, written)
          if (after instanceof WorkbookError) throw new Error(`written and not read: ${after.detail}`)
          const cell = after.sheets[0]!.rows.find(({ number }) => number === row)?.cells[column - 1]
          if (cell !== value)
            throw new Error(`written ${JSON.stringify(value)}, read ${JSON.stringify(cell)}`)
        },
      ),
  },
]
