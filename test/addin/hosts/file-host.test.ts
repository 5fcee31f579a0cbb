import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openFile } from '../../../addin/hosts/open-file.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { checkCommand } from '../../../pipeline/commands/check.ts'
import { openBook, readBook } from '../../../workbook/codecs/node.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { sheetParts } from '../interop/sheet-parts.ts'
import { bookBytes, fileHost } from './book-file.ts'
import { describeHost } from './contract.ts'

describeHost({
  name: 'file',
  reads: { merges: true, hiddenRows: true, protection: true },
  open: (book, protectedSheets = []) => {
    const host = fileHost('申报.xlsx', bookBytes(book, protectedSheets))
    return {
      host,
      look: () => '',
      noteAt: (sheet, cell) => host.noteAt(sheet, cell),
      ready: () => Promise.resolve(),
      // What counts is what the saved file holds.
      valueAt: async (sheet, row, column) => {
        const { sheets } = readBook((await host.mended()).bytes)
        const grid = sheets.find(({ name }) => name === sheet)!
        return grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
      },
      user: {
        type: (sheet, row, column, value) => host.type({ sheet, row, column }, value),
        select: (sheet, row, column) => host.select({ sheet, row, column }),
        activate: (sheet) => host.activate(sheet),
        insertRow: (sheet) => host.move(sheet),
      },
    }
  },
})

const EXAMPLES = 'examples/2026/报送/济南市创新工作室'
const FIXTURES = 'test/fixtures/formats'
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

const content = { findings: [], captions: ['申报.xlsx'] }

describe('a dropped file', () => {
  it('lets others have their turn while thousands of cells are written', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => ({ number: i + 1, cells: ['旧'] }))
    const host = fileHost(
      '申报.xlsx',
      bookBytes({ sheets: [{ name: '表', hidden: false, merges: [], rows }] }),
    )
    const pauses = vi.spyOn(globalThis, 'setTimeout')
    const edits = rows.map(({ number }) => ({ sheet: '表', row: number, column: 1, value: '新' }))
    const { astray, back } = await host.write(edits)
    expect([astray.length, back.length]).toEqual([0, 2_000])
    // Of 500 cells each: before the file is written, and after it.
    expect(pauses).toHaveBeenCalledTimes(6)
    pauses.mockRestore()
  })

  it('opens at its first sheet that is seen', async () => {
    const sheet = (name: string, hidden: boolean) => ({
      name,
      hidden,
      merges: [],
      rows: [{ number: 1, cells: [name] }],
    })
    const host = fileHost('申报.xlsx', bookBytes({ sheets: [sheet('底表', true), sheet('申报表', false)] }))
    expect(host.front).toBe('申报表')
    expect((await host.outline()).active).toBe('申报表')
  })

  it.each([
    [join(FIXTURES, 'excel.xlsx'), true],
    [join(FIXTURES, 'libreoffice.xls'), false],
    [join(FIXTURES, 'gb18030.csv'), false],
  ])('%s is read as the pipeline reads it; it can be marked and written into: %s', async (path, marks) => {
    const bytes = bytesOf(path)
    // The name says nothing: a clerk renames files.
    const host = await openFile('申报.dat', bytes)
    expect(await host.read({ sheets: 'all' })).toEqual(await openBook(bytes, '申报.dat'))
    expect(host.capabilities).toMatchObject({ download: marks, keeps: marks, notes: false, write: marks })
    expect(host.readOnly).toEqual(
      marks ? null : expect.stringMatching(/^这是.*(\.xls|\.csv) 文件，.*另存为 \.xlsx/),
    )
    if (marks) expect((await host.copy(content)).name).toBe('申报（已标注）.dat')
    else await expect(host.copy(content)).rejects.toMatchObject({ trouble: 'too-old' })
  })

  it('keeps every dot of its name but the last in that of the copy', async () => {
    const host = await openFile('申报.v2.xlsx', bytesOf(join(FIXTURES, 'excel.xlsx')))
    expect((await host.copy(content)).name).toBe('申报.v2（已标注）.xlsx')
  })

  it.each([
    ['encrypted.xlsx', '取消密码'],
    ['mixed.zip', '解压'],
    ['web-page.xls', '网页'],
    ['binary.xlsb', '另存为'],
  ])('that cannot be read is refused with what to do: %s', async (name, words) => {
    const error = await openFile(name, bytesOf(join(FIXTURES, name))).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WorkbookError)
    expect((error as WorkbookError).message).toContain(words)
  })
})

describe('the marked copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.xlsx'))
  const judged = files.slice(0, 6)

  it.each(judged)('is what `check --marked` writes: %s', async (name) => {
    const path = join(EXAMPLES, name)
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const out = join(folder, name)
    await checkCommand([path], { office: [], marked: out })
    vi.restoreAllMocks()
    const host = await openFile(name, bytesOf(path))
    const pane = createPane(host)
    await pane.checkAll()
    const copy = (await pane.markedCopy())!
    const theirs = bytesOf(join(out, name.replace('.xlsx', '（校验）.xlsx')))
    expect(copy.name).toBe(name.replace('.xlsx', '（已标注）.xlsx'))
    expect(sheetParts(copy.bytes)).toEqual(sheetParts(theirs))
    expect(await openBook(copy.bytes, name)).toEqual(await openBook(theirs, name))
  })
})
