/** What the pane writes into a sheet of Excel with formulas and number formats of its own. */
import { describe, expect, it } from 'vitest'
import { createPane } from '../../../addin/session/pane.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import type { SimCell } from '../../support/excel/cell-values.ts'
import { openExcel } from '../hosts/open-excel.ts'
import {
  cellOf,
  exampleBook,
  HeldTimers,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  SUMMARY_SHEET,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const inSummary = (key: string, record = 0): string => cellOf(good, studioSummary, key, record)

function start(level: number, book: Book) {
  const { host, session } = openExcel(level, book)
  session.user.activate(STUDIO_SHEET)
  const pane = createPane(host, { timers: new HeldTimers() })
  const cell = (sheet: string, address: string): SimCell => {
    const { row, column } = placeOf(sheet, address)
    return session.book.sheet(sheet).at(row, column)
  }
  const give = (sheet: string, address: string, change: Omit<SimCell, 'value'>): void => {
    const { row, column } = placeOf(sheet, address)
    session.book.sheet(sheet).put(row, column, { ...cell(sheet, address), ...change })
  }
  const texts = (): string[] =>
    pane
      .getState()
      .notices.filter(({ kind }) => kind !== 'marks-unavailable')
      .map(({ text }) => text)
  return { pane, cell, give, texts }
}

describe.each([1, 21])('at ExcelApi 1.%d', (level) => {
  it('a fix on a formula is not made, and reported; the others are', async () => {
    const book = withCells(good, STUDIO_SHEET, { [at('leader')]: ' 张三 ', [at('leader', 1)]: ' 李四 ' })
    const { pane, cell, give, texts } = start(level, book)
    give(STUDIO_SHEET, at('leader'), { formula: '=" 张三 "' })
    await pane.checkSheet()
    pane.previewFixes('spaces')
    await pane.confirm()
    expect(cell(STUDIO_SHEET, at('leader'))).toMatchObject({ value: ' 张三 ', formula: '=" 张三 "' })
    expect(cell(STUDIO_SHEET, at('leader', 1)).value).toBe('李四')
    expect(texts()).toEqual([
      `${at('leader')}是公式，没有改。请改公式，或改它引用的单元格。`,
      '已修改 1 处。可以撤销。',
    ])
    expect(pane.getState().undo).toMatchObject({ count: 1 })
    await pane.undoFix()
    expect(cell(STUDIO_SHEET, at('leader', 1)).value).toBe(' 李四 ')
  })

  it('where all are formulas nothing is done, and nothing is to be taken back', async () => {
    const book = withCells(good, STUDIO_SHEET, { [at('leader')]: ' 张三 ' })
    const { pane, give, texts } = start(level, book)
    give(STUDIO_SHEET, at('leader'), { formula: '=" 张三 "' })
    await pane.checkSheet()
    pane.previewFixes('spaces')
    await pane.confirm()
    expect(texts()).toEqual([`${at('leader')}是公式，没有改。请改公式，或改它引用的单元格。`])
    expect(pane.getState()).toMatchObject({ undo: null, preview: null, working: false })
  })

  it.each(['General', '@', 'yyyy"年"m"月"d"日"'])('a fix taken back gives %s back', async (numberFormat) => {
    const book = withCells(good, STUDIO_SHEET, { [at('namedOn')]: '2020年4月27日' })
    const { pane, cell, give } = start(level, book)
    give(STUDIO_SHEET, at('namedOn'), { numberFormat })
    const before = { ...cell(STUDIO_SHEET, at('namedOn')) }
    await pane.checkSheet()
    pane.previewFixes('date')
    await pane.confirm()
    expect(cell(STUDIO_SHEET, at('namedOn'))).toMatchObject({ value: 43_948 })
    await pane.undoFix()
    expect(cell(STUDIO_SHEET, at('namedOn'))).toEqual(before)
  })

  it('the summary is filled around its formulas', async () => {
    const book = withCells(good, STUDIO_SHEET, { [at('leader')]: '新领衔人', [at('leader', 1)]: '又一人' })
    const { pane, cell, give, texts } = start(level, book)
    const formula = `=${STUDIO_SHEET}!${at('leader')}`
    give(SUMMARY_SHEET, inSummary('leader'), { formula })
    await pane.fillSummary()
    await pane.confirm()
    expect(cell(SUMMARY_SHEET, inSummary('leader'))).toMatchObject({ formula })
    expect(cell(SUMMARY_SHEET, inSummary('leader', 1)).value).toBe('又一人')
    expect(texts()).toContain(`${inSummary('leader')}是公式，没有改。请改公式，或改它引用的单元格。`)
  })

  it('a formula typed into a mended cell meanwhile is not taken back', async () => {
    const book = withCells(good, STUDIO_SHEET, { [at('leader')]: ' 张三 ' })
    const { pane, cell, give, texts } = start(level, book)
    await pane.checkSheet()
    pane.previewFixes('spaces')
    await pane.confirm()
    give(STUDIO_SHEET, at('leader'), { formula: '="张三"' })
    await pane.undoFix()
    expect(cell(STUDIO_SHEET, at('leader'))).toMatchObject({ formula: '="张三"' })
    expect(texts()).toContain('已撤销：去掉多余空格（1 处）；有 1 处后来又改过，没有动。')
  })
})

it('many formulas are counted', async () => {
  const cells = Object.fromEntries(
    [0, 1, 2].flatMap((i) => [
      [at('leader', i), ' 张三 '],
      [at('studio', i), ' 某 '],
    ]),
  )
  const { pane, give, texts } = start(21, withCells(good, STUDIO_SHEET, cells))
  for (const address of Object.keys(cells)) give(STUDIO_SHEET, address, { formula: '=A1' })
  await pane.checkSheet()
  pane.previewFixes('spaces')
  await pane.confirm()
  expect(texts()).toContainEqual(
    expect.stringMatching(/^[A-Z]+\d+、[A-Z]+\d+、[A-Z]+\d+ 等 6 处是公式，没有改。/),
  )
})
