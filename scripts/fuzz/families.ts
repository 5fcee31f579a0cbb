/** Families of inputs, each with what must hold for it. */
import fc from 'fast-check'
import Papa from 'papaparse'
import type { Book, Cell } from '../../templates/grid.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { bytesOf, joined } from '../fixtures/formats/zip.ts'
import type { Corpus, Seedling } from './corpus.ts'
import { damaged, damages, edited, xmlEdits } from './damage.ts'
import { members, outcome, sameBook, survives } from './inspect.ts'
import { isSheet, misnamed, type Part, PLAIN, packed, partsIn, REWRITES, withText } from './rewrite.ts'

/** Called with every input before it is tried, so that one that crashes or hangs is known. */
export type Trying = (name: string, bytes: Uint8Array) => void

export interface Family {
  readonly name: string
  /** Runs for a gate, in proportion to what it finds and costs. */
  readonly share: number
  property(corpus: Corpus, trying: Trying): fc.IAsyncProperty<unknown>
}

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!
const n = fc.nat({ max: 1_000_000 })

const books = new Map<Uint8Array, Book>()

/** The book of an undamaged file. */
async function sound({ name, bytes }: Seedling): Promise<Book> {
  const known = books.get(bytes)
  if (known !== undefined) return known
  const read = await outcome(name, bytes)
  if (read instanceof WorkbookError) throw new Error(`${name} is not sound: ${read.detail}`)
  books.set(bytes, read)
  return read
}

const unpacked = new Map<Uint8Array, Part[]>()

function partsOf({ bytes }: Seedling): Part[] {
  const known = unpacked.get(bytes) ?? partsIn(bytes)
  unpacked.set(bytes, known)
  return known
}

/** The same cells or a refusal. */
async function sameOrRefused(seedling: Seedling, bytes: Uint8Array, what: string): Promise<void> {
  const read = await outcome(seedling.name, bytes)
  if (!(read instanceof WorkbookError)) sameBook(read, await sound(seedling), what)
}

const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=HYPERLINK("javascript:alert(1)")',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '&lt;',
  ']]>',
  '_x0041_',
  '',
  ' ',
  '\u3000',
  '0',
  '1e309',
  '2020.10',
  '二〇二〇年四月',
  '同上',
  '〃',
  '合计',
  '3.7E+17',
  '#REF!',
  'x'.repeat(40_000),
  '\ud83d\ude00',
  '9'.repeat(400),
  '-0',
  '1900-02-29',
  '99999-99-99',
  '（'.repeat(3000),
]

/** What XML cannot hold is another family's matter. */
const isXml = (letter: string): boolean =>
  /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(letter)

const words = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((word) => [...word].filter(isXml).join(''))

/** What a text in the XML is as a cell. */
const asCell = (word: string): Cell =>
  word.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) ||
  null

function withCell(book: Book, sheet: number, row: number, column: number, cell: Cell): Book {
  const sheets = book.sheets.map((grid, i) => {
    if (i !== sheet) return grid
    const old = grid.rows.find(({ number }) => number === row)
    const cells: Cell[] = [...(old?.cells ?? [])]
    while (cells.length < column) cells.push(null)
    cells[column - 1] = cell
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    const rest = grid.rows.filter(({ number }) => number !== row)
    const rows = cells.length === 0 ? rest : [...rest, { ...(old ?? { number: row }), cells }]
    return { ...grid, rows: rows.sort((a, b) => a.number - b.number) }
  })
  return { sheets }
}

/** Rows hidden or not where they hold nothing are not kept; compare what is there. */
const plain = (book: Book): unknown =>
  book.sheets.map(({ name, rows, merges }) => [
    name,
    merges,
    rows.map(({ number, cells }) => [number, cells]),
  ])

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

export const FAMILIES: readonly Family[] = [
  {
    name: 'damage to the bytes of a workbook: the same cells or a refusal',
    share: 6,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(n, damages, async (which, all) => {
        const seedling = pick(workbooks, which)
        const bytes = damaged(seedling.bytes, all)
        trying(seedling.name, bytes)
        await sameOrRefused(seedling, bytes, 'damage to the bytes')
      }),
  },
  {
    name: 'damage to the XML of a part in a sound package: a workbook or a refusal, judged without a defect',
    share: 4,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(n, n, xmlEdits, async (which, part, edits) => {
        const seedling = pick(workbooks, which)
        const parts = partsOf(seedling)
        const at = part % parts.length
        const broken = parts.map((each, i) => (i === at ? { ...each, data: edited(each.data, edits) } : each))
        const bytes = packed(broken, { ...PLAIN, stored: true })
        trying(seedling.name, bytes)
        await survives(seedling.name, bytes)
      }),
  },
  {
    name: 'the same workbook written another way: the same cells',
    share: 2,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(
        n,
        fc.uniqueArray(fc.constantFrom(...Object.keys(REWRITES)), { minLength: 1, maxLength: 3 }),
        fc.record({ zip64: fc.boolean(), stored: fc.boolean(), streamed: fc.boolean() }),
        async (which, names, packing) => {
          const seedling = pick(workbooks, which)
          // In the order in which they are declared: UTF-16, which is no more text to be rewritten, comes last.
          const ordered = Object.keys(REWRITES).filter((name) => names.includes(name))
          const parts = ordered.reduce((all, name) => REWRITES[name]!(all), partsOf(seedling))
          const bytes = packed(parts, packing)
          trying(seedling.name, bytes)
          const read = await outcome(seedling.name, bytes)
          if (read instanceof WorkbookError) throw new Error(`refused: ${read.detail}`)
          sameBook(read, await sound(seedling), ordered.join(', '))
        },
      ),
  },
  {
    name: 'another text in one cell: that cell and no other, judged without a defect',
    share: 2,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(n, n, n, words, async (which, part, nth, word) => {
        const seedling = pick(workbooks, which)
        const parts = partsOf(seedling)
        const sheets = parts.filter(isSheet)
        const sheet = pick(sheets, part)
        const changed = withText(sheet.data, nth, word)
        if (changed === null) return
        const bytes = packed(
          parts.map((each) => (each === sheet ? { ...each, data: changed.xml } : each)),
          { ...PLAIN, stored: true },
        )
        trying(seedling.name, bytes)
        const read = await survives(seedling.name, bytes)
        if (read instanceof WorkbookError) throw new Error(`refused: ${read.detail}`)
        const book = await sound(seedling)
        const at = read.sheets.findIndex((grid, i) => JSON.stringify(grid) !== JSON.stringify(book.sheets[i]))
        const expected = withCell(book, Math.max(0, at), changed.row, changed.column, asCell(word))
        const unchanged = at < 0 ? book : expected
        if (JSON.stringify(plain(read)) !== JSON.stringify(plain(unchanged)))
          sameBook(read, unchanged, `${JSON.stringify(word.slice(0, 40))} at row ${changed.row}`)
      }),
  },
  {
    name: 'an element of cells under another name: refused',
    share: 2,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(n, n, n, async (which, part, nth) => {
        const seedling = pick(workbooks, which)
        const parts = partsOf(seedling)
        const of = parts.filter((each) => isSheet(each) || each.name.endsWith('sharedStrings.xml'))
        const target = pick(of, part)
        const data = misnamed(target.data, nth)
        if (data === null) return
        const bytes = packed(
          parts.map((each) => (each === target ? { ...each, data } : each)),
          { ...PLAIN, stored: true },
        )
        trying(seedling.name, bytes)
        const read = await outcome(seedling.name, bytes)
        if (!(read instanceof WorkbookError)) sameBook(read, await sound(seedling), `${target.name} misnamed`)
      }),
  },
  {
    name: 'parts dropped, renamed or doubled: the same cells or a refusal',
    share: 1,
    property: ({ workbooks }, trying) =>
      fc.asyncProperty(
        n,
        n,
        fc.constantFrom('drop', 'rename', 'double', 'empty'),
        async (which, part, how) => {
          const seedling = pick(workbooks, which)
          const parts = partsOf(seedling)
          const at = part % parts.length
          const changed = parts.flatMap((each, i) => {
            if (i !== at) return [each]
            if (how === 'drop') return []
            if (how === 'rename') return [{ ...each, name: `${each.name}x` }]
            if (how === 'empty') return [{ ...each, data: new Uint8Array() }]
            return [each, each]
          })
          const bytes = packed(changed, { ...PLAIN, stored: true })
          trying(seedling.name, bytes)
          // Without its styles a workbook that counts from 1904 does not say which numbers are days.
          if (/styles/.test(parts[at]!.name)) await survives(seedling.name, bytes)
          else await sameOrRefused(seedling, bytes, `${how} ${parts[at]!.name}`)
        },
      ),
  },
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

const plainOf = (each: Book | WorkbookError): unknown =>
  each instanceof WorkbookError ? each.code : each.sheets.map(({ rows, merges }) => [rows, merges])
