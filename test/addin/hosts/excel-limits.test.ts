/** How often Excel is asked, and how much it is asked at once. */
import { describe, expect, it } from 'vitest'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { book, cellsOf, LIST, markAt, markedCells, scattered } from './marked-book.ts'
import { type OpenedExcel, openExcel } from './open-excel.ts'

const COUNTS = [1, 100, 10_000]

async function syncs(opened: OpenedExcel, work: () => Promise<unknown>): Promise<number> {
  const before = opened.session.syncs
  await work()
  return opened.session.syncs - before
}

describe.each([7, 14, 17, 21])('ExcelApi 1.%i', (level) => {
  const capabilities = openExcel(level, book).host.capabilities

  it('asks as often for ten thousand findings as for one', async () => {
    const counts = { mark: new Set<number>(), again: new Set<number>(), clear: new Set<number>() }
    for (const count of COUNTS) {
      const opened = openExcel(level, book)
      const marks = scattered(count)
      counts.mark.add(await syncs(opened, () => opened.host.mark([LIST], marks, capabilities.notes)))
      counts.again.add(await syncs(opened, () => opened.host.mark([LIST], marks, capabilities.notes)))
      counts.clear.add(await syncs(opened, () => opened.host.clear()))
    }
    const places = capabilities.notes ? 1 : 0
    expect([...counts.mark]).toEqual([3])
    expect([...counts.again]).toEqual([4 + places])
    expect([...counts.clear]).toEqual([5 + places])
  })

  it('puts marks into few formats, and stays far below what Excel takes', async () => {
    const opened = openExcel(level, book)
    const outcome = await opened.host.mark([LIST], scattered(10_000), false)
    const { formats } = opened.session.book.sheet(LIST)
    expect(formats.length).toBeLessThanOrEqual(level >= 9 ? 40 : 400)
    expect(outcome.marked + outcome.skippedMarks).toBe(10_000)
    if (level >= 9) expect(outcome.skippedMarks).toBe(0)
    expect(Math.max(...opened.session.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(
      2_000_000,
    )
  })
})

describe('an ordinary sheet of 5,000 rows and 40 columns', () => {
  const cells = Array.from({ length: 40 }, (_, i): Cell => (i % 3 === 0 ? 43_948 + i : `第${i}列的内容`))
  const large: Book = {
    sheets: [
      {
        name: LIST,
        hidden: false,
        merges: [],
        rows: Array.from({ length: 5000 }, (_, i) => ({ number: i + 1, cells })),
      },
    ],
  }

  it('is read in a few blocks', async () => {
    const opened = openExcel(21, large)
    const count = await syncs(opened, async () =>
      expect(await opened.host.read({ sheets: 'all' })).toEqual(large),
    )
    expect(count).toBe(3 + 5)
    expect(Math.max(...opened.session.batches.map(({ responseBytes }) => responseBytes))).toBeLessThan(
      3_000_000,
    )
  })

  it('is marked whole', async () => {
    const opened = openExcel(21, large)
    const marks = Array.from({ length: 5000 }, (_, i) => markAt(i + 1, 1 + (i % 40)))
    await opened.host.mark([LIST], marks, false)
    expect(await markedCells(opened.host)).toEqual(cellsOf(marks))
  })
})

describe('what Excel does not hand out at once', () => {
  it('is halved until it is small enough', async () => {
    const long = '长'.repeat(20_000)
    const wordy: Book = {
      sheets: [
        {
          name: LIST,
          hidden: false,
          merges: [],
          rows: Array.from({ length: 200 }, (_, i) => ({ number: i + 1, cells: [i, long] })),
        },
      ],
    }
    const opened = openExcel(21, wordy)
    expect(await opened.host.read({ sheets: 'all' })).toEqual(wordy)
  })

  it('is read around: more than 512 merged areas', async () => {
    const merges = Array.from({ length: 1500 }, (_, i) => ({ top: i + 1, left: 1, bottom: i + 1, right: 2 }))
    const merged: Book = {
      sheets: [{ name: LIST, hidden: false, merges, rows: [{ number: 1500, cells: ['末'] }] }],
    }
    expect(await openExcel(21, merged).host.read({ sheets: 'all' })).toEqual(merged)
  })

  it('is not asked for again: merged areas, while nothing moves and nothing is formatted', async () => {
    const opened = openExcel(21, book)
    const read = (): Promise<Book> => opened.host.read({ sheets: 'all' })
    opened.host.listen(() => {})
    await opened.ready()
    const first = await syncs(opened, read)
    expect(await syncs(opened, read)).toBe(first - 1)
    opened.session.user.merge(LIST, 'A8:B8')
    await expect.poll(async () => (await read()).sheets[0]!.merges).toHaveLength(3)
    opened.session.user.insertRows(LIST, 1)
    await expect.poll(async () => (await read()).sheets[0]!.merges[0]!.top).toBe(2)
  })

  it('gets the gravest notes only', async () => {
    const opened = openExcel(21, book)
    const outcome = await opened.host.mark([LIST], scattered(2000), true)
    expect(outcome).toMatchObject({ marked: 2000, skippedNotes: 1500 })
    const noted = opened.session.book.sheet(LIST).notes
    expect(noted).toHaveLength(500)
    const grave = new Set(
      scattered(2000).flatMap(({ row, column, severity }) =>
        severity === 'error' ? [`${row} ${column}`] : [],
      ),
    )
    expect(noted.every(({ row, column }) => grave.has(`${row} ${column}`))).toBe(true)
  })
})
