/** Families of CSV files, old workbooks, archives and bytes of no kind, each with what must hold for it. */
import fc from 'fast-check'
import Papa from 'papaparse'
import type { Book } from '../../templates/sheet/grid.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { bytesOf, joined } from '../fixtures/formats/zip.ts'
import { damaged, damages } from './damage.ts'
import { type Family, NASTY, n, pick } from './family.ts'
import { judge, members, outcome, survives } from './inspect.ts'

const separators = fc.constantFrom(',', ';', '\t')
const field = fc.oneof(
  fc.constantFrom(...NASTY.filter((word) => word.length < 100)),
  fc.string({ unit: fc.constantFrom(...'济南市总工会"\',;\t\n 0123456789.-ABé😀'), maxLength: 8 }),
)

const utf16 = (text: string): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length))
  view.setUint16(0, 0xfeff, true)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), true)
  return new Uint8Array(view.buffer)
}

const plainOf = (each: Book | WorkbookError): unknown =>
  each instanceof WorkbookError ? each.code : each.sheets.map(({ rows, merges }) => [rows, merges])

export const FILES: readonly Family[] = [
  {
    name: 'a table as CSV: its fields',
    share: 4,
    property: (_, trying) =>
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        separators,
        fc.constantFrom('utf8', 'mark', 'utf16', 'named'),
        async (table, delimiter, encoding) => {
          const text = Papa.unparse(table, { delimiter, quotes: true })
          const bytes =
            encoding === 'utf16'
              ? utf16(text)
              : encoding === 'mark'
                ? joined([[0xef, 0xbb, 0xbf], bytesOf(text)])
                : bytesOf(encoding === 'named' ? `sep=${delimiter}\n${text}` : text)
          trying('a.csv', bytes)
          const read = await outcome('a.csv', bytes)
          const filled = table.some((row) => row.filter((each) => each !== '').length > 1)
          if (read instanceof WorkbookError) {
            if (filled || read.code !== 'text-file') throw new Error(`refused: ${read.detail}`)
            return
          }
          for (const [i, row] of table.entries()) {
            const cells = read.sheets[0]!.rows.find(({ number }) => number === i + 1)?.cells ?? []
            for (const [j, each] of row.entries()) {
              const cell = cells[j] ?? null
              const shown = cell === null ? '' : typeof cell === 'object' ? cell.fault : String(cell)
              if (shown !== each.replace(/\r\n?/g, '\n'))
                throw new Error(`silent loss: ${JSON.stringify(each)} read as ${JSON.stringify(cell)}`)
            }
          }
        },
      ),
  },
  {
    name: 'damage to CSV, .xls and every other fixture: a workbook or a refusal, judged without a defect',
    share: 4,
    property: ({ csv, xls, all }, trying) =>
      fc.asyncProperty(n, fc.nat({ max: 2 }), damages, async (which, kind, changes) => {
        const seedling = pick([csv, xls, all][kind]!, which)
        const bytes = damaged(seedling.bytes, changes)
        trying(seedling.name, bytes)
        await survives(seedling.name, bytes)
      }),
  },
  {
    name: 'damage to an archive: each member the same or refused, none missing',
    share: 4,
    property: ({ archives }, trying) =>
      fc.asyncProperty(n, damages, async (which, changes) => {
        const { name, bytes: whole } = pick(archives, which)
        const before = await members(name, whole)
        if (before instanceof WorkbookError) throw new Error(`${name} is not sound: ${before.detail}`)
        const bytes = damaged(whole, changes)
        trying(name, bytes)
        const after = await members(name, bytes)
        if (after instanceof WorkbookError) return
        if (after.length < before.length && bytes.length > 0)
          throw new Error(`silent loss: ${before.length - after.length} members of ${name}`)
        const known = new Set(before.map((each) => JSON.stringify(plainOf(each))))
        for (const each of after)
          if (!(each instanceof WorkbookError) && !known.has(JSON.stringify(plainOf(each))))
            throw new Error(`silent loss: a member of ${name} gave other cells`)
      }),
  },
  {
    name: 'damage to a mail: each attachment a file or refused, judged without a defect',
    share: 4,
    property: ({ mails }, trying) =>
      fc.asyncProperty(n, damages, async (which, changes) => {
        const { name, bytes: whole } = pick(mails, which)
        const bytes = damaged(whole, changes)
        trying(name, bytes)
        const after = await members(name, bytes)
        if (after instanceof WorkbookError) return
        for (const each of after) if (!(each instanceof WorkbookError)) judge(each, name)
      }),
  },
  {
    name: 'random bytes after the signs of a format: a refusal or a workbook',
    share: 4,
    property: (_, trying) =>
      fc.asyncProperty(
        fc.constantFrom(
          [0x50, 0x4b, 3, 4],
          [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          [0xff, 0xfe],
          [0xef, 0xbb, 0xbf],
          [],
        ),
        fc.uint8Array({ maxLength: 1500 }),
        async (head, rest) => {
          const bytes = joined([head, rest])
          trying('a.xlsx', bytes)
          await survives('a.xlsx', bytes)
        },
      ),
  },
]
