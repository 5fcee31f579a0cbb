/** The whole way once over the genuine client of Excel: check, marks, live re-check, fix, undo, clear. */
import { describe, expect, it } from 'vitest'
import { createPane } from '../../../addin/session/pane.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { byPlace } from '../../../templates/findings/finding.ts'
import { openExcel } from '../hosts/open-excel.ts'
import {
  allListed,
  cellOf,
  exampleBook,
  HeldTimers,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  settled,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const book = withCells(good, STUDIO_SHEET, { [at('studio')]: null, [at('namedOn', 1)]: '2020年4月27日' })

describe.each([1, 7, 17, 21])('at ExcelApi 1.%d', (level) => {
  const start = async () => {
    const excel = openExcel(level, book)
    await excel.ready()
    const timers = new HeldTimers()
    const pane = createPane(excel.host, { timers })
    await excel.ready()
    await pane.checkAll()
    return { excel, timers, pane }
  }

  it('finds what the pipeline finds', async () => {
    const { pane } = await start()
    const expected = checkBook(book, '申报.xlsx')
    if ('reason' in expected) throw new Error(expected.reason)
    expect(pane.getState().file).toBe('申报.xlsx')
    expect(JSON.stringify(allListed({ pane }).sort(byPlace))).toBe(JSON.stringify(expected.findings))
  })

  it('marks, mends, takes back and clears, as far as it can', async () => {
    const { pane, excel } = await start()
    const { capabilities } = pane.getState()
    const named = placeOf(STUDIO_SHEET, at('namedOn', 1))
    const value = () => excel.valueAt(STUDIO_SHEET, named.row, named.column)
    expect(pane.getState().marked).toBe(capabilities!.marks)
    pane.previewFixes('date')
    await pane.confirm()
    if (capabilities!.write) {
      expect(await value()).toBe(43948)
      await pane.undoFix()
    }
    expect(await value()).toBe('2020年4月27日')
    await pane.clearMarks()
    if (capabilities!.marks) expect(await excel.host.marked(STUDIO_SHEET)).toEqual([])
    expect(pane.getState().working).toBe(false)
  })

  it('hears an edit, where this Excel tells of it', async () => {
    const { pane, excel, timers } = await start()
    if (!pane.getState().capabilities!.events) return
    const studio = placeOf(STUDIO_SHEET, at('studio'))
    await excel.user.type(STUDIO_SHEET, studio.row, studio.column, '某某创新工作室')
    await settled({ pane })
    timers.pass()
    await settled({ pane })
    const required = allListed({ pane }).filter(({ rule }) => rule === 'form/required')
    expect(required).toEqual([])
  })
})
