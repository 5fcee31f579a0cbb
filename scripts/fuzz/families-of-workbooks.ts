/** Families of workbooks damaged, rewritten and changed, each with what must hold for it. */
import fc from 'fast-check'
import type { Book, Cell } from '../../templates/sheet/grid.ts'
import { WorkbookError } from '../../workbook/error.ts'
import type { Seedling } from './corpus.ts'
import { damaged, damages, edited, xmlEdits } from './damage.ts'
import { type Family, NASTY, n, pick } from './family.ts'
import { outcome, sameBook, survives } from './inspect.ts'
import { isSheet, misnamed, type Part, PLAIN, packed, partsIn, REWRITES, withText } from './rewrite.ts'

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

export const WORKBOOKS: readonly Family[] = [
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
]
