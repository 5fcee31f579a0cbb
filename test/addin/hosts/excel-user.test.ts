/** What the user undoes, and what the user does while we listen. */
import { describe, expect, it } from 'vitest'
import { book, LIST, markAt, markedCells } from './marked-book.ts'
import { openExcel } from './open-excel.ts'

describe('undo', () => {
  it.each([
    [21, 1],
    [17, 2],
  ])('at ExcelApi 1.%i takes %i steps for many writes', async (level, steps) => {
    const excel = openExcel(level, book)
    const edits = Array.from({ length: 1500 }, (_, i) => ({
      sheet: LIST,
      row: 2 * i + 1,
      column: 7,
      value: i,
    }))
    await excel.host.write(edits)
    expect(excel.session.undoSteps).toBe(steps)
  })
})

it('works without undo grouping where Excel fails at it', async () => {
  const excel = openExcel(21, book)
  excel.session.groupingFails = true
  await excel.host.mark([LIST], [markAt(4, 2)], true)
  await excel.host.write([{ sheet: LIST, row: 4, column: 2, value: '李四' }])
  expect(await markedCells(excel.host)).toEqual(['B4 error'])
  expect(excel.session.book.sheet(LIST).notes).toHaveLength(1)
  expect(excel.session.book.sheet(LIST).at(4, 2).value).toBe('李四')
})

describe('listeners', () => {
  it('are taken away when nobody listens any more', async () => {
    const excel = openExcel(21, book)
    const stop = excel.host.listen(() => {})
    await excel.ready()
    expect(excel.session.registrations).toBeGreaterThan(0)
    stop()
    await expect.poll(() => excel.session.registrations).toBe(0)
  })

  it('hear that rows were sorted', async () => {
    const excel = openExcel(14, book)
    const outcome: unknown[] = []
    excel.host.listen((event) => outcome.push(event))
    await excel.ready()
    excel.session.user.sort(LIST, 4, 8)
    await expect.poll(() => outcome).toEqual([{ kind: 'moved', sheet: LIST }])
  })

  it.each([
    // That the old name no longer stands for anything is reported at once.
    [17, [{ kind: 'moved', sheet: LIST }], '汇总'],
    // Nobody reports it: what was read stands under the old name.
    [14, [], LIST],
  ])('know a sheet that was renamed at ExcelApi 1.%i', async (level, first, name) => {
    const excel = openExcel(level, book)
    const outcome: unknown[] = []
    excel.host.listen((event) => outcome.push(event))
    await excel.ready()
    excel.session.user.rename(LIST, '汇总')
    excel.session.user.type('汇总', 'B4', '李四')
    await expect.poll(() => outcome).toEqual([...first, { kind: 'edited', sheet: name, rows: [4, 4] }])
    await excel.host.read({ sheets: 'all' })
    excel.session.user.type('汇总', 'B5', '李五')
    await expect.poll(() => outcome.at(-1)).toEqual({ kind: 'edited', sheet: '汇总', rows: [5, 5] })
  })

  it('know a sheet that came since', async () => {
    const excel = openExcel(21, book)
    const outcome: unknown[] = []
    excel.host.listen((event) => outcome.push(event))
    await excel.ready()
    excel.session.user.copySheet(LIST, '副本')
    excel.session.user.type('副本', 'B4', '李四')
    await expect.poll(() => outcome).toEqual([{ kind: 'edited', sheet: '副本', rows: [4, 4] }])
  })

  it('hear an edit although the user types on in another cell', async () => {
    const excel = openExcel(21, book)
    const outcome: unknown[] = []
    excel.host.listen((event) => outcome.push(event))
    await excel.ready()
    excel.session.user.type(LIST, 'B4', '李四')
    excel.session.editingCell = true
    await expect.poll(() => outcome).toEqual([{ kind: 'edited', sheet: LIST, rows: [4, 4] }])
  })

  it('that fail do not keep later news from others', async () => {
    const excel = openExcel(21, book)
    const outcome: unknown[] = []
    excel.host.listen((event) => {
      outcome.push(event)
      throw new Error('a listener fails')
    })
    await excel.ready()
    excel.session.user.type(LIST, 'B4', '李四')
    excel.session.user.type(LIST, 'B5', '李五')
    await expect.poll(() => outcome).toHaveLength(2)
  })

  it('are taken when the cell that was being edited is left', async () => {
    const excel = openExcel(21, book)
    excel.session.editingCell = true
    const outcome: unknown[] = []
    excel.host.listen((event) => outcome.push(event))
    const ready = excel.ready()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(excel.session.registrations).toBe(0)
    excel.session.editingCell = false
    await ready
    excel.session.user.type(LIST, 'B4', '李四')
    await expect.poll(() => outcome).toHaveLength(1)
  })
})
