/** The page's thread gives what the work itself gives, piece by piece. */
import { readFileSync } from 'node:fs'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { fileWork } from '../../../addin/hosts/file-work.ts'
import { askWork, serveWork } from '../../../addin/page/work-thread.ts'
import { WorkbookError } from '../../../workbook/error.ts'

const bytes = new Uint8Array(
  readFileSync('examples/2026/报送/济南市创新工作室/历下区总工会-济南市创新工作室-2026.xlsx'),
)
const SHEET = '创新工作室申报表'

const { port1, port2 } = new MessageChannel()
type Port = Parameters<typeof serveWork>[0]
const pieces: number[] = []
const counting = {
  postMessage: (message: { piece?: { rows: { cells: unknown[] }[] } }) => {
    if (message.piece) pieces.push(message.piece.rows.reduce((sum, { cells }) => sum + cells.length, 0))
    port1.postMessage(message)
  },
  set onmessage(listen: never) {
    ;(port1 as unknown as Port).onmessage = listen
  },
}
serveWork(counting as unknown as Port)
const asked = askWork(port2 as unknown as Port)
afterAll(() => {
  port1.close()
  port2.close()
})

describe('work on the page’s thread', () => {
  it('opens a workbook as it is opened in place, with what its cells look like', async () => {
    expect(await asked.open('历下区.xlsx', bytes)).toEqual(await fileWork.open('历下区.xlsx', bytes))
  })

  it('hands a large sheet over in pieces that cost the page little', async () => {
    const line = (row: number) => Array.from({ length: 40 }, (_, column) => `${row}-${column}`).join(',')
    const text = Array.from({ length: 5_000 }, (_, row) => line(row)).join('\n')
    pieces.length = 0
    const { book } = await asked.open('名册.csv', new TextEncoder().encode(`\uFEFF${text}\n`))
    expect(book.sheets[0]!.rows).toHaveLength(5_000)
    expect(pieces.length).toBeGreaterThan(40)
    expect(Math.max(...pieces)).toBeLessThan(4_100)
  })

  it('writes, and gives back the sheets asked for and no others', async () => {
    const cells = [{ sheet: SHEET, row: 5, column: 2, value: '甲工作室' }]
    const there = await asked.write(bytes, cells, [SHEET])
    expect(there).toEqual(await fileWork.write(bytes, cells, [SHEET]))
    expect(there.grids.map(({ name }) => name)).toEqual([SHEET])
  })

  it('refuses with the words for the user, and tells our own faults apart', async () => {
    const refused = asked.open('坏.xlsx', new TextEncoder().encode('<html>'))
    await expect(refused).rejects.toBeInstanceOf(WorkbookError)
    await expect(refused).rejects.toMatchObject({ code: 'web-page', message: /网页/ })
    await expect(asked.standing(bytes, null as never)).rejects.not.toBeInstanceOf(WorkbookError)
  })

  it('answers several questions that are asked at once, each its own', async () => {
    const [standing, cleaned] = await Promise.all([
      asked.standing(bytes, [{ sheet: SHEET, row: 5, column: 2 }]),
      asked.clean(bytes),
    ])
    expect(standing).toEqual([{ isFormula: false, format: expect.any(String) }])
    expect(cleaned).toEqual(bytes)
  })
})
