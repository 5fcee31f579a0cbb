/** Every committed fixture is read as its expectation says, with what Node supplies and with what the browser does. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../../templates/sheet/grid.ts'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { fileKind, openWorkbook } from '../../../workbook/read/open.ts'
import { valuesOnly } from '../support/values-only.ts'

const FOLDER = 'test/fixtures/formats'

interface Expected {
  readonly kind?: 'xlsx' | 'xls' | 'csv'
  readonly book?: Book
  readonly refused?: string
  readonly reads?: unknown
}

const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'))
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}/${name}`))
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Expected
const files = names.map((name) => [name, expectedOf(name)] as const).filter(([, { reads }]) => !reads)

const outcome = (read: Promise<Book>): Promise<Book | string> =>
  read.catch((error: unknown) => {
    if (error instanceof WorkbookError) return error.code
    throw error
  })

describe.each([
  ['Node', nodeCodec],
  ['the browser', browserCodec],
] as const)('with %s', (_, codec) => {
  const openBook = (bytes: Uint8Array, name: string): Promise<Book> => openWorkbook(bytes, { ...codec, name })

  test.each(files)('%s', async (name, { book, refused }) => {
    const read = await outcome(openBook(bytesOf(name), name))
    expect(typeof read === 'string' ? read : valuesOnly(read)).toEqual(refused ?? book)
  })

  test('the name of a file does not decide its kind', async () => {
    const book = expectedOf('excel.xlsx').book
    for (const name of ['a.xls', 'a.csv', 'a.zip', 'a.pdf', 'a'])
      expect(valuesOnly(await openBook(bytesOf('excel.xlsx'), name))).toEqual(book)
    expect(await openBook(bytesOf('libreoffice.xls'), 'a.xlsx')).toEqual(expectedOf('libreoffice.xls').book)
  })
})

test('kinds', () => {
  for (const [name, { kind }] of files)
    if (kind !== undefined)
      expect([name, fileKind(bytesOf(name), { ...nodeCodec, name: name })]).toEqual([name, kind])
})

test('every refusal tells its sender what to do', async () => {
  for (const [name, { refused }] of files) {
    if (refused === undefined) continue
    const error = await openWorkbook(bytesOf(name), { ...nodeCodec, name }).catch((thrown: unknown) => thrown)
    expect([name, (error as WorkbookError).message]).toEqual([name, expect.stringMatching(/：请/)])
  }
})

test('a broken workbook and its mended twin stand side by side', () => {
  const broken = names.filter((name) => name.includes('.broken.'))
  expect(broken.length).toBeGreaterThan(10)
  for (const name of broken) expect(names).toContain(name.replace('.broken.', '.mended.'))
})
