/** The whole way once over the genuine client of Excel: check, marks, live re-check, fix, undo, clear. */

import { describe, expect, it } from 'vitest'
import { createPane } from '../../../addin/session/pane.ts'
import type { Pane } from '../../../addin/session/state.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
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

describe.each([1, 7, 14, 17, 21])('at ExcelApi 1.%d', (level) => {
  const start = async () => {
    const excel = openExcel(level, book)
    const timers = new HeldTimers()
    const pane = createPane(excel.host, { timers })
    await pane.checkAll()
    return { excel, timers, pane }
  }

  it('finds what the pipeline finds', async () => {
    const { pane } = await start()
    const expected = checkBook(registry, book, '申报.xlsx')
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

  const required = (pane: Pane) => allListed({ pane }).filter(({ rule }) => rule === 'form/required')

  it('hears an edit, where this Excel reports it, and judges again where that costs the user nothing', async () => {
    const { pane, excel, timers } = await start()
    await excel.ready()
    const { events, undoStays } = pane.getState().capabilities!
    if (!events) return
    const studio = placeOf(STUDIO_SHEET, at('studio'))
    excel.user.type(STUDIO_SHEET, studio.row, studio.column, '某某创新工作室')
    if (!undoStays) {
      await expect.poll(() => pane.getState().behind).toBe(true)
      expect(pane.getState().notices).toContainEqual(
        expect.objectContaining({ kind: 'edited', action: { label: '重新校验', call: 'recheck' } }),
      )
      expect(timers.waiting).toBe(0)
      expect(required(pane)).toHaveLength(1)
      await pane.setLive(true)
    } else {
      await expect.poll(() => timers.waiting).toBe(1)
      timers.pass()
    }
    await settled({ pane })
    expect(required(pane)).toEqual([])
    expect(pane.getState()).toMatchObject({ behind: false, live: true })
    expect(pane.getState().notices.map(({ kind }) => kind)).not.toContain('edited')
  })

  it.runIf(level < 19 && level >= 7)('leaves Ctrl+Z to the user after a check and some typing', async () => {
    const { pane, excel } = await start()
    await excel.ready()
    const studio = placeOf(STUDIO_SHEET, at('studio'))
    const value = () => excel.valueAt(STUDIO_SHEET, studio.row, studio.column)
    excel.user.type(STUDIO_SHEET, studio.row, studio.column, '甲')
    await expect.poll(() => pane.getState().behind).toBe(true)
    excel.user.select(STUDIO_SHEET, studio.row + 1, studio.column)
    excel.user.type(STUDIO_SHEET, studio.row, studio.column, '乙')
    await new Promise((resolve) => setTimeout(resolve, 50))
    excel.session.user.undo()
    expect(await value()).toBe('甲')
    excel.session.user.undo()
    expect(await value()).toBe(null)
  })

  it.runIf(level >= 7)('answers the user’s selections without a call, and each step with one', async () => {
    const { pane, excel } = await start()
    await excel.ready()
    const { session } = excel
    const before = session.syncs
    for (let row = 5; row < 35; row++) excel.user.select(STUDIO_SHEET, row, 2)
    await expect.poll(() => pane.getState().cell?.place.row).toBeDefined()
    expect(session.syncs).toBe(before)
    for (const step of [1, 2, 3]) {
      await pane.next()
      expect(session.syncs).toBe(before + step)
    }
  })

  it('asks Excel for nothing before the first check, where that would empty the undo list', async () => {
    const excel = openExcel(level, book)
    excel.session.user.type(STUDIO_SHEET, 'B40', '注')
    const pane = createPane(excel.host, { timers: new HeldTimers() })
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (level < 19) expect(excel.session.batches).toEqual([])
    expect(excel.session.user.undo()).toBe(true)
    pane.close()
  })
})
