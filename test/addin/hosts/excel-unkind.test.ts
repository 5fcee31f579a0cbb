/** Excels that fail in ways of which their makers’ own lists of issues speak. */
import { describe, expect, it } from 'vitest'
import { HostError } from '../../../addin/host.ts'
import { RESULT_SHEET, RESULT_SIGNATURE } from '../../../templates/findings/marks.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { book, cellsOf, LIST, markAt, markedCells, scattered } from './marked-book.ts'
import { LEVELS, openExcel } from './open-excel.ts'

describe('a client without notes, before a host that reports their set', () => {
  it('marks, and offers no notes', async () => {
    const { host, session } = openExcel(21, book, [], { asPublished: true })
    expect(host.capabilities).toMatchObject({ marks: true, notes: false })
    const outcome = await host.mark([LIST], [markAt(4, 2)], true)
    expect(outcome).toMatchObject({ marked: 1, keptNotes: 0, skippedNotes: 0 })
    expect(await markedCells(host)).toEqual(['B4 error'])
    expect(session.book.sheet(LIST).notes).toEqual([])
    await host.clear()
    expect(await markedCells(host)).toEqual([])
  })
})

describe('an Excel that fails at notes', () => {
  it('marks all the same, and says that there are no notes', async () => {
    const { host } = openExcel(21, book, [], { notesFail: true })
    const marks = scattered(30)
    const outcome = await host.mark([LIST], marks, true)
    expect(outcome).toMatchObject({ marked: 30, skippedNotes: 30 })
    expect(await markedCells(host)).toEqual(cellsOf(marks))
    expect(await host.mark([LIST], marks, false)).toMatchObject({ marked: 30, skippedNotes: 0 })
  })

  it('takes the marks away, and says that something may be left', async () => {
    const { host } = openExcel(21, book, [], { notesFail: true })
    await host.mark([LIST], scattered(30), true)
    await expect(host.clear()).rejects.toBeInstanceOf(HostError)
    expect(await markedCells(host)).toEqual([])
  })
})

describe('an Excel that takes no list of addresses', () => {
  it.each([9, 21])('is given them one by one at ExcelApi 1.%i', async (level) => {
    const { host, session } = openExcel(level, book, [], { listsFail: true })
    const marks = scattered(120)
    const outcome = await host.mark([LIST], marks, false)
    expect(outcome).toMatchObject({ marked: 120, skippedMarks: 0 })
    expect(await markedCells(host)).toEqual(cellsOf(marks))
    const { formats } = session.book.sheet(LIST)
    expect(formats).toHaveLength(120)
    await host.mark([LIST], [markAt(4, 2)], false)
    expect(await markedCells(host)).toEqual(['B4 error'])
  })

  it('marks the gravest where there are too many for that, and says so', async () => {
    const { host } = openExcel(21, book, [], { listsFail: true })
    const outcome = await host.mark([LIST], scattered(2_000), false)
    expect(outcome).toMatchObject({ marked: 400, skippedMarks: 1_600 })
    expect((await markedCells(host)).every((cell) => cell.endsWith('error'))).toBe(true)
  })
})

describe.each(LEVELS)('rows hidden by a filter at ExcelApi 1.%i', (level) => {
  const edits = Array.from({ length: 6 }, (_, i) => ({
    sheet: LIST,
    row: 20 + i,
    column: 2,
    value: `甲${i}`,
  }))

  it('get their own values, and so do those between them', async () => {
    const { host, session } = openExcel(level, book)
    const sheet = session.book.sheet(LIST)
    for (const row of [21, 23]) sheet.hiddenRows.add(row)
    const put = sheet.put.bind(sheet)
    const strays: unknown[] = []
    sheet.put = (row, column, cell) => {
      const wanted = [null, edits.find((edit) => edit.row === row)?.value]
      if (!wanted.includes(cell.value as string | null)) strays.push([row, column, cell.value])
      put(row, column, cell)
    }
    const outcome = await host.write(edits)
    expect(outcome.astray).toEqual([])
    // Nor does a cell hold another's value for a while, where Excel tells which rows are hidden.
    if (level >= 2) expect(strays).toEqual([])
    expect(edits.map(({ row }) => sheet.at(row, 2).value)).toEqual(edits.map(({ value }) => value))
    expect(sheet.hiddenRows).toContain(21)
    await host.write(outcome.back)
    expect(edits.map(({ row }) => sheet.at(row, 2).value ?? null)).toEqual(edits.map(() => null))
  })
})

it('what does not arrive even by itself is reported, with what puts the rest back', async () => {
  const { host, session } = openExcel(21, book)
  const sheet = session.book.sheet(LIST)
  const put = sheet.put.bind(sheet)
  sheet.put = (row, column, cell) => {
    if (row !== 5) put(row, column, cell)
  }
  const outcome = await host.write([
    { sheet: LIST, row: 4, column: 2, value: '李四' },
    { sheet: LIST, row: 5, column: 2, value: '李五' },
  ])
  expect(outcome.astray).toEqual([{ sheet: LIST, row: 5, column: 2 }])
  expect(outcome.back).toEqual([expect.objectContaining({ row: 4, value: '张三' })])
})

it('the sheet of results is deleted beside the step that can be undone, not in it', async () => {
  const { host, session } = openExcel(21, book)
  await host.mark([LIST], [markAt(4, 2)], false)
  const result = session.book.add(RESULT_SHEET)
  result.formats.push({
    id: 'result',
    type: 'Custom',
    areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
    formula: `=${RESULT_SIGNATURE}`,
    fill: '',
    font: '',
    stopIfTrue: false,
  })
  const before = session.undoSteps
  await host.clear()
  expect(session.book.find(RESULT_SHEET)).toBeUndefined()
  expect(await markedCells(host)).toEqual([])
  expect(session.undoSteps - before).toBe(1)
})

it('errors are known in the language that Excel speaks', async () => {
  const spilled: Book = {
    sheets: [
      {
        ...book.sheets[0]!,
        rows: [{ number: 1, cells: [{ fault: '#溢出!' }, '#溢出!', '# 号'] }],
        merges: [],
      },
    ],
  }
  expect(await openExcel(21, spilled).host.read({ sheets: 'all' })).toEqual(spilled)
})
