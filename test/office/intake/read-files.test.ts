/** Archives and sets of CSV files among what lies in an inbox. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvName, csvSets } from '../../../office/intake/csv-set.ts'
import { onDisk, readFiles } from '../../../office/intake/read-files.ts'
import { readFolder } from '../../../pipeline/intake/read-folder.ts'
import { fileAt } from '../../../pipeline/intake/walk.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { type Entry, zipOf } from '../../../scripts/fixtures/formats/zip.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import type { WorkbookErrorCode } from '../../../workbook/error.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { GOOD, hazardWorkbook } from '../../pipeline/support/command-line.ts'

const FIXTURES = 'test/fixtures/formats'

interface Archived {
  readonly reads: Readonly<Record<string, 'xlsx' | 'csv' | WorkbookErrorCode>>
  readonly passedOver: number
}

/** The words of each refusal; several codes share none. */
const WORDS: Partial<Record<WorkbookErrorCode, RegExp>> = {
  'unsafe-path': /文件名不安全/,
  'page-document': /是版式文件/,
  'empty-file': /0 字节/,
  mail: /是邮件，里面没有附件/,
  encrypted: /压缩包有密码/,
  corrupt: /已损坏/,
  'too-large': /过大/,
}

async function readAll(path: string, full: string) {
  const passed = { system: 0 }
  const found: Record<string, string> = {}
  for await (const read of readFiles(registry, [fileAt(path, full)], nodeCodec, passed))
    if ('reason' in read) found[read.file] = read.reason
    else found[read.path] = read.kind
  return { found, system: passed.system }
}

describe('archives of the fixture set', async () => {
  const names = (await readdir(FIXTURES)).filter((name) => /\.(zip|eml|mbox)$/.test(name))
  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(await readFile(join(FIXTURES, `${name}.json`), 'utf8')) as Archived
    const { found, system } = await readAll(name, join(FIXTURES, name))
    if (name !== 'csv-set.zip') expect(Object.keys(found).sort()).toEqual(Object.keys(expected.reads).sort())
    for (const [path, kind] of Object.entries(expected.reads)) {
      if (kind === 'xlsx' || kind === 'csv') expect([path, found[path]]).toEqual([path, kind])
      else expect([path, found[path]]).toEqual([path, expect.stringMatching(WORDS[kind]!)])
    }
    expect(system).toBe(expected.passedOver)
  })

  test('the CSV files of one workbook in an archive are one workbook', async () => {
    const { found } = await readAll('csv-set.zip', join(FIXTURES, 'csv-set.zip'))
    expect(found).toEqual({ 'csv-set.zip/历下区-*.csv': 'csv', 'csv-set.zip/其他.csv': 'csv' })
  })
})

describe('submissions', () => {
  let folder: string
  let book: Book
  let bytes: Uint8Array
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inbox-'))
    bytes = await hazardWorkbook('历下区总工会', [GOOD])
    book = readBook(bytes)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const inbox = async (files: Readonly<Record<string, Uint8Array | string>>) => {
    const at = await mkdtemp(join(folder, 'in-'))
    for (const [name, content] of Object.entries(files)) await writeFile(join(at, name), content)
    return readFolder(registry, at)
  }

  /** A sheet as CSV, its empty rows and cells kept. */
  const csvOf = (name: string): string => {
    const { rows } = book.sheets.find((sheet) => sheet.name === name)!
    const fields: unknown[][] = []
    for (const { number, cells } of rows) fields[number - 1] = [...cells]
    return `\ufeff${Papa.unparse(Array.from(fields, (row) => row ?? ['', '']))}`
  }

  const csvFiles = (names: readonly string[], of: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [of(name), csvOf(name)]))
  const sheets = () => book.sheets.map(({ name }) => name).filter((name) => name !== '填报说明')

  test('in an archive, in one of its folders, is the same as beside it', async () => {
    const zip = zipOf([{ name: '济南/历下区.xlsx', data: bytes, stored: true }])
    const [plain, packed] = [await inbox({ 'a.xlsx': bytes }), await inbox({ '报送.zip': zip })]
    expect(packed.refused).toEqual([])
    expect(packed.submissions.map(({ file }) => file)).toEqual(['报送.zip/济南/历下区.xlsx'])
    const rows = ({ submissions }: typeof plain) =>
      submissions.map(({ sheets }) => sheets.map(({ reading }) => reading.records.map(({ row }) => row)))
    expect(rows(packed)).toEqual(rows(plain))
  })

  test.each([
    ['a folder of their own', (sheet: string): string => `${sheet}.csv`, '*.csv'],
    ['a name before the sheet', (sheet: string): string => `历下区-${sheet}.CSV`, '历下区-*.csv'],
  ])('as CSV files with %s, give the records of the workbook', async (_, of, path) => {
    const { submissions, refused } = await inbox(csvFiles(sheets(), of))
    expect(refused).toEqual([])
    expect(submissions.map(({ file, unit }) => [file, unit])).toEqual([[path, '历下区总工会']])
    const plain = await inbox({ 'a.xlsx': bytes })
    const records = (read: typeof plain) =>
      read.submissions[0]!.sheets.map(({ reading }) => [
        reading.form.id,
        reading.records.map(({ row }) => JSON.stringify(row)),
      ]).sort()
    expect(records({ submissions, refused } as typeof plain)).toEqual(records(plain))
  })

  test('two workbooks as CSV files in one folder are kept apart', async () => {
    const files = {
      ...csvFiles(sheets(), (sheet) => `历下区-${sheet}.csv`),
      ...csvFiles(sheets(), (sheet) => `市中区_${sheet}.csv`),
    }
    expect((await inbox(files)).submissions.map(({ file }) => file).sort()).toEqual([
      '历下区-*.csv',
      '市中区-*.csv',
    ])
  })

  test('a lone CSV is reported for what it is, and what is missing', async () => {
    const { submissions, refused } = await inbox({ 'x.csv': csvOf(hazardApplication.sheet) })
    expect(submissions).toEqual([])
    expect(refused[0]!.reason).toMatch(
      /^CSV 一份只存一张表，这里只有“[^”、]+”。缺少“报送信息”表.*：请.*单位-表名\.csv/,
    )
  })

  test('an archive with nothing in it but files of the system says so', async () => {
    const { refused, system } = await inbox({
      'a.zip': zipOf([{ name: '.DS_Store', data: 'x' }]),
      'b.tmp': 'x',
    })
    expect(refused[0]).toMatchObject({ code: 'intake/nothing-inside', file: 'a.zip' })
    expect(refused[0]!.reason).toContain('压缩包里没有报送文件')
    expect(system).toBe(2)
  })

  test('more files than the limit are refused before any is read', async () => {
    const many: Entry[] = Array.from({ length: LIMITS.files + 1 }, (_, i) => ({
      name: `${i}.xlsx`,
      data: '',
    }))
    expect((await inbox({ 'a.zip': zipOf(many) })).refused).toEqual([
      {
        file: 'a.zip',
        code: 'intake/too-large',
        reason: expect.stringContaining(`压缩包内文件数超过 ${LIMITS.files}`),
      },
    ])
  })

  test('archives that multiply are bounded as one', async () => {
    const book = zipOf([
      { name: 'xl/workbook.xml', data: '<a/>' },
      { name: 'x', data: 'x', claims: { size: 300 << 20 } },
    ])
    const zip = zipOf(Array.from({ length: 9 }, (_, i) => ({ name: `${i}.xlsx`, data: book })))
    const { refused } = await inbox({ 'a.zip': zip })
    expect(refused.at(-1)!.code).toBe('intake/too-large')
    expect(refused.at(-1)!.reason).toContain('压缩包解压后字节数')
  })
})

describe('names of CSV files', () => {
  test.each([
    ['历下区/历下区-报送信息.csv', { set: '历下区/历下区', sheet: '报送信息' }],
    ['报送信息.csv', { set: '', sheet: '报送信息' }],
    ['a/报送信息.CSV', { set: 'a/', sheet: '报送信息' }],
    ['历下区 报送信息.csv', { set: '历下区', sheet: '报送信息' }],
    ['我的报送信息.csv', null],
    ['历下区-报送信息.xlsx', null],
    ['历下区.csv', null],
  ])('%s', (path, name) => expect(csvName(registry, path)).toEqual(name))

  test('one file alone is no set', () =>
    expect(csvSets(registry, [{ path: '历下区-报送信息.csv' }]).size).toBe(0))
})

test.each([
  ['济南/报送.zip/历下区/a.xlsx', '济南/报送.zip'],
  ['a.ZIP/b.zip/c.xlsx', 'a.ZIP'],
  ['济南/历下区-*.csv', '济南/'],
  ['济南/历下区.xlsx', '济南/历下区.xlsx'],
])('a link to %s leads to %s', (path, place) => expect(onDisk(path)).toBe(place))
