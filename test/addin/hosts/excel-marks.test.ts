/** Marks in a workbook that others format, protect, sort, copy and mark too. */
import { describe, expect, it } from 'vitest'
import { NOTE_AUTHOR, signature } from '../../../templates/findings/marks.ts'
import type { SimFormat } from '../../support/excel/sheet.ts'
import { book, cellsOf, INFO, LIST, markAt, markedCells, scattered } from './marked-book.ts'
import { LEVELS, type OpenedExcel, openExcel } from './open-excel.ts'

/** What somebody else put into the sheet. */
function othersIn(opened: OpenedExcel): void {
  const sheet = opened.session.book.sheet(LIST)
  const others: Omit<SimFormat, 'id'>[] = [
    {
      type: 'Custom',
      areas: [{ top: 4, left: 1, bottom: 8, right: 5 }],
      formula: '=LEN($A4)=0',
      fill: '#00FF00',
      font: '#000000',
      stopIfTrue: true,
    },
    {
      type: 'CellValue',
      areas: [{ top: 4, left: 5, bottom: 8, right: 5 }],
      formula: '',
      fill: '#0000FF',
      font: '#000000',
      stopIfTrue: false,
    },
  ]
  sheet.formats = others.map((format) => ({ ...format, id: opened.session.book.newId() }))
  sheet.put(4, 1, { value: 'ZQ-01', fill: '#ABCDEF', numberFormat: '@' })
  sheet.put(9, 9, { value: null, fill: '#123456' })
  sheet.notes = [{ row: 4, column: 1, author: '张三', content: '请核对' }]
  sheet.comments = [{ row: 5, column: 1, content: '讨论' }]
}

/** Marks as the pipeline puts them into a returned copy: its addresses are as long as they come. */
function markedByPipeline(opened: OpenedExcel): void {
  const sheet = opened.session.book.sheet(LIST)
  sheet.formats.push({
    id: opened.session.book.newId(),
    type: 'Custom',
    areas: Array.from({ length: 3000 }, (_, i) => ({ top: 4 + 2 * i, left: 2, bottom: 4 + 2 * i, right: 2 })),
    formula: `=${signature('warning')}`,
    fill: '#FFEB9C',
    font: '#7F4F00',
    stopIfTrue: false,
  })
  sheet.notes.push({ row: 4, column: 2, author: NOTE_AUTHOR, content: '【须说明】' })
}

const MARKING = LEVELS.filter((level) => level >= 6)

describe.each(MARKING)('ExcelApi 1.%i', (level) => {
  const opened = (): OpenedExcel => openExcel(level, book)
  const hasNotes = level >= 18

  it('leaves others’ formats, fills and notes exactly as they were', async () => {
    const excel = opened()
    othersIn(excel)
    const before = excel.look(LIST)
    await excel.host.mark([LIST], scattered(100), hasNotes)
    expect(excel.look(LIST)).not.toBe(before)
    await excel.host.clear()
    expect(excel.look(LIST)).toBe(before)
  })

  it('touches no fill of a cell while it marks', async () => {
    const excel = opened()
    othersIn(excel)
    await excel.host.mark([LIST], [markAt(4, 1), markAt(9, 9)], false)
    const sheet = excel.session.book.sheet(LIST)
    expect([sheet.at(4, 1).fill, sheet.at(9, 9).fill]).toEqual(['#ABCDEF', '#123456'])
  })

  it('shows its marks over others’', async () => {
    const excel = opened()
    othersIn(excel)
    await excel.host.mark([LIST], [markAt(4, 1)], false)
    expect(excel.session.book.sheet(LIST).formats[0]).toMatchObject({
      formula: `=${signature('error')}`,
      fill: '#FFC7CE',
      font: '#9C0006',
    })
  })

  it('clears what the pipeline marked', async () => {
    const excel = opened()
    othersIn(excel)
    const before = excel.look(LIST)
    markedByPipeline(excel)
    await excel.host.clear()
    if (hasNotes) expect(excel.look(LIST)).toBe(before)
    else expect(excel.session.book.sheet(LIST).formats).toHaveLength(2)
  })

  it('finds and clears its marks after rows came in', async () => {
    const excel = opened()
    othersIn(excel)
    await excel.host.mark([LIST], [markAt(4, 2), markAt(5, 2), markAt(8, 2, 'info')], false)
    excel.session.user.insertRows(LIST, 5, 2)
    excel.session.user.insertRows(LIST, 20)
    expect(await markedCells(excel.host)).toEqual(
      ['B10 info', 'B4 error', 'B7 error', 'B5 error', 'B6 error'].sort(),
    )
    await excel.host.clear()
    expect(excel.session.book.sheet(LIST).formats).toHaveLength(2)
  })

  it('finds and clears its marks in a copy of the sheet', async () => {
    const excel = opened()
    const marks = [markAt(4, 2), markAt(8, 4, 'info')]
    await excel.host.mark([LIST], marks, hasNotes)
    excel.session.user.copySheet(LIST, '副本')
    expect(await markedCells(excel.host, '副本')).toEqual(cellsOf(marks))
    await excel.host.clear(['副本'])
    expect(await markedCells(excel.host, '副本')).toEqual([])
    expect(excel.session.book.sheet('副本').notes).toEqual([])
    expect(await markedCells(excel.host)).toEqual(cellsOf(marks))
  })

  it('clears the other sheets, then says which one is locked', async () => {
    const excel = opened()
    await excel.host.mark([LIST, INFO], [markAt(4, 2), markAt(3, 4, 'info', INFO)], false)
    excel.session.book.sheet(INFO).protected = true
    await expect(excel.host.clear()).rejects.toMatchObject({ trouble: 'protected', message: INFO })
    expect(await markedCells(excel.host)).toEqual([])
    expect(await markedCells(excel.host, INFO)).toEqual(['D3 info'])
  })

  it('says that a cell is being edited, and does its work afterwards', async () => {
    const excel = opened()
    excel.session.editingCell = true
    for (const work of [
      () => excel.host.read({ sheets: 'all' }),
      () => excel.host.mark([LIST], [markAt(4, 2)], false),
      () => excel.host.clear(),
      () => excel.host.write([{ sheet: LIST, row: 4, column: 2, value: 1 }]),
    ])
      await expect(work()).rejects.toMatchObject({ trouble: 'busy' })
    excel.session.editingCell = false
    await excel.host.mark([LIST], [markAt(4, 2)], false)
    expect(await markedCells(excel.host)).toEqual(['B4 error'])
  })
})

it('marks and clears among rules that Excel lists and cannot read', async () => {
  const excel = openExcel(21, book)
  othersIn(excel)
  const sheet = excel.session.book.sheet(LIST)
  const broken = sheet.formats.map((format) => ({ ...format, id: excel.session.book.newId(), broken: true }))
  sheet.formats = [broken[0]!, ...sheet.formats, broken[1]!]
  const before = excel.look(LIST)
  await excel.host.mark([LIST, '空表'], [markAt(4, 2), markAt(8, 2, 'info')], false)
  await excel.host.mark([LIST, '空表'], [markAt(4, 2), markAt(9, 2, 'info')], false)
  expect(await markedCells(excel.host)).toEqual(['B4 error', 'B9 info'])
  await excel.host.clear()
  expect(excel.look(LIST)).toBe(before)
})

it('finds all cells of a mark whose address Excel cuts off', async () => {
  const excel = openExcel(21, book)
  markedByPipeline(excel)
  expect(await markedCells(excel.host)).toHaveLength(3000)
})

describe('notes', () => {
  it('go into no cell that has a note or a comment of somebody else', async () => {
    const excel = openExcel(21, book)
    othersIn(excel)
    const outcome = await excel.host.mark([LIST], [markAt(4, 1), markAt(5, 1), markAt(6, 1)], true)
    expect(outcome).toMatchObject({ marked: 3, keptNotes: 2 })
    expect(excel.noteAt(LIST, 'A4')).toBe('请核对')
    expect(excel.noteAt(LIST, 'A5')).toBeUndefined()
    expect(excel.noteAt(LIST, 'A6')).toContain('第 6 行')
  })

  it('that the user wrote into stay', async () => {
    const excel = openExcel(21, book)
    await excel.host.mark([LIST], [markAt(6, 1)], true)
    excel.session.book.sheet(LIST).notes[0]!.content += '\n已与县里核对'
    await excel.host.clear()
    expect(excel.noteAt(LIST, 'A6')).toContain('已与县里核对')
  })

  it('are left out before ExcelApi 1.18', async () => {
    const excel = openExcel(17, book)
    expect(await excel.host.mark([LIST], [markAt(6, 1)], true)).toMatchObject({ marked: 1 })
    expect(excel.session.book.sheet(LIST).notes).toEqual([])
  })
})
