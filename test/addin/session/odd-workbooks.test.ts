/** Workbooks as they come: none of ours, with hidden sheets, locked sheets and charts. */
import { describe, expect, it } from 'vitest'
import { createPane } from '../../../addin/session/pane.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { openExcel } from '../hosts/open-excel.ts'
import {
  allListed,
  cellOf,
  exampleBook,
  HeldTimers,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const faulty = withCells(good, STUDIO_SHEET, { [at('studio')]: null })
const PARAMETERS = '填报参数'

function start(level: number, book: Book, front: string = book.sheets[0]!.name) {
  const { host, session } = openExcel(level, book)
  session.user.activate(front)
  const pane = createPane(host, { timers: new HeldTimers() })
  const kinds = (): string[] =>
    pane
      .getState()
      .notices.map(({ kind }) => kind)
      .filter((kind) => kind !== 'marks-unavailable')
  return { pane, session, kinds }
}

describe.each([1, 7, 21])('at ExcelApi 1.%d', (level) => {
  it('a sheet of a workbook that is none of ours is told to be none', async () => {
    const rows = [
      { number: 1, cells: ['姓名', '电话'] },
      { number: 2, cells: ['张三', 13_800_000_000] },
    ]
    const empty = { name: 'Sheet2', hidden: false, rows: [], merges: [] }
    const { pane, session } = start(level, {
      sheets: [{ name: '通讯录', hidden: false, rows, merges: [] }, empty],
    })
    await pane.checkSheet()
    expect(pane.getState().phase).toMatchObject({ kind: 'not-ours', sheet: '通讯录' })
    session.user.activate('Sheet2')
    await pane.checkSheet()
    expect(pane.getState().phase).toMatchObject({ kind: 'empty', sheet: 'Sheet2' })
    await pane.checkAll()
    expect(pane.getState().phase.kind).toBe('refused')
    expect(session.book.sheets.flatMap(({ formats }) => formats)).toEqual([])
  })

  it('one of our forms copied into it is judged by itself', async () => {
    const form = faulty.sheets.find(({ name }) => name === STUDIO_SHEET)!
    const { pane, kinds } = start(level, { sheets: [form] })
    await pane.checkSheet()
    expect(kinds()).toContain('sender-missing')
    expect(allListed({ pane }).map(({ address }) => address)).toContain(at('studio'))
  })

  it.each(['Hidden', 'VeryHidden'] as const)('parameters in a sheet that is %s count', async (visibility) => {
    const { pane, session } = start(level, faulty, STUDIO_SHEET)
    session.book.sheet(PARAMETERS).visibility = visibility
    await pane.checkSheet()
    expect(pane.getState().parameters).toMatchObject({ source: 'carried', year: 2026 })
    await pane.checkAll()
    expect(pane.getState().parameters).toMatchObject({ source: 'carried', year: 2026 })
    await pane.clearMarks()
    expect(pane.getState().phase.kind).toBe('findings')
  })

  it('parameters in a locked sheet are nothing to talk about', async () => {
    const { pane, session, kinds } = start(level, faulty, STUDIO_SHEET)
    session.book.sheet(PARAMETERS).protected = true
    await pane.checkSheet()
    expect(kinds()).toEqual([])
    await pane.checkAll()
    expect(kinds()).toEqual([])
    await pane.remark()
    expect(kinds()).toEqual([])
    await pane.clearMarks()
    expect(kinds()).toEqual(['done'])
  })

  it('an entry on a hidden sheet says why it does not jump', async () => {
    const { pane, session } = start(level, faulty, STUDIO_SHEET)
    await pane.checkAll()
    session.book.sheet(STUDIO_SHEET).visibility = 'Hidden'
    session.user.activate(good.sheets[0]!.name)
    await pane.select(allListed({ pane }).find(({ sheet }) => sheet === STUDIO_SHEET)!.id)
    const texts = pane.getState().notices.map(({ text }) => text)
    expect(texts).toContain('这个单元格在隐藏的工作表里，不能跳转。请取消隐藏后再点一次。')
    session.book.sheet(STUDIO_SHEET).visibility = 'Visible'
    await pane.jumpTo(placeOf(STUDIO_SHEET, at('studio')))
    expect(session.book.active.name).toBe(STUDIO_SHEET)
    const { row, column } = placeOf(STUDIO_SHEET, at('studio'))
    expect(session.book.selected).toMatchObject({ top: row, left: column })
  })

  it('a chart in front is no sheet to check; the workbook can be checked', async () => {
    const { pane, session } = start(level, faulty, STUDIO_SHEET)
    session.book.chartInFront = true
    await pane.checkSheet()
    expect(pane.getState().phase).toMatchObject({
      kind: 'not-ours',
      text: '当前是图表，不是申报用的表。请切换到申报表，或点“校验全部工作表”。',
    })
    await pane.checkAll()
    expect(pane.getState().phase.kind).toBe('findings')
    session.user.activate(STUDIO_SHEET)
    session.book.chartInFront = false
    await pane.checkSheet()
    expect(pane.getState().recognised.map(({ sheet }) => sheet)).toEqual([STUDIO_SHEET])
  })
})
