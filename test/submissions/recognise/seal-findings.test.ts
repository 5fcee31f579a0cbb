/** What the next level says of a forwarded file that somebody changed, cut or lengthened on its way, or did not sign. */
import { beforeAll, describe, expect, it } from 'vitest'
import { forwardedBook } from '../../../office/forward.ts'
import { registry } from '../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../programmes/shandong-studio/forms/studio-application.ts'
import { rowCode } from '../../../submissions/recognise/check-codes.ts'
import { isRefusal, recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { forwardCodes, forwardSeal } from '../../../templates/forms/forward-seal.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book, Cell, Grid, GridRow } from '../../../templates/sheet/grid.ts'
import { INSTRUCTIONS_SHEET } from '../../../templates/sheet/template.ts'
import { Day } from '../../../templates/values/day.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { decisionsOn, node, rowsOf } from '../support/node.ts'

const application = shandongStudioApplication as unknown as Form
const SHEET = application.sheet
const ACHIEVEMENTS = achievements.sheet

let whole: Book
beforeAll(async () => {
  const merged = node({
    programme: 'shandong-studio',
    place: '济南市总工会',
    sent: [
      {
        unit: '历下区总工会',
        sheets: [
          rowsOf(application, [
            { number: 'A1', studio: '甲工作室', namedOn: '2020年4月', employer: ' 某某 公司 ' },
            { number: 'A2', studio: '乙工作室', namedOn: '不详' },
            { number: 'A3', studio: '丙工作室' },
          ]),
          rowsOf(achievements, [
            ...['一', '二', '三'].map((n) => ({ number: 'A1', name: `成果${n}` })),
            { number: 'A2', name: '成果四' },
          ]),
        ],
      },
    ],
    office: [
      decisionsOn(
        'shandong-studio',
        ['甲', '乙', '丙'].map((name, i) => ['历下区总工会', `A${i + 1}`, `${name}工作室`, '推荐'] as const),
      ),
    ],
  })
  const chosen = new Set(merged.entries)
  whole = readBook(await forwardedBook({ ...merged, selection: { ...merged.selection, chosen } }))
})

const found = (book: Book) => {
  const read = recogniseSubmission(registry, book, '上报.xlsx')
  if (isRefusal(read)) throw new Error(read.reason)
  return read.findings
    .map(({ finding }) => finding)
    .filter(({ code }) => /^layout\/(changed-since|unsigned)$/.test(code))
    .map(({ code, severity, sheet, row, message }) => ({ code, severity, sheet, row, message }))
}

/** The workbook with the rows of one sheet as `change` makes them. */
const changed = (name: string, change: (rows: readonly GridRow[]) => readonly GridRow[]): Book => ({
  ...whole,
  sheets: whole.sheets.map(
    (grid): Grid => (grid.name === name ? { ...grid, rows: change(grid.rows) } : grid),
  ),
})

const holds = ({ cells }: GridRow, text: Cell): boolean => cells.includes(text)
const put = (row: GridRow, from: Cell, to: Cell): GridRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell === from ? to : cell)),
})
const rowOf = (number: string): number =>
  whole.sheets.find(({ name }) => name === SHEET)!.rows.find((row) => holds(row, number))!.number

const CHANGED = { code: 'layout/changed-since', severity: 'review', sheet: SHEET }
const rows = (book: Book) => found(book).filter(({ code }) => code === 'layout/changed-since')

describe('a forwarded file', () => {
  it('that nobody changed is whole; unsigned it is warned of', () => {
    expect(found(whole)).toEqual([
      expect.objectContaining({
        code: 'layout/unsigned',
        severity: 'warning',
        sheet: forwardSeal.sheet,
        message: '上报件没有签章：没有填制表、负责人、签章日期',
      }),
    ])
  })

  it('that was signed is not warned of', () => {
    const hands = { 制表: '王芳', 负责人: '李敏', 签章日期: '2026-10-20' }
    const signed = changed(forwardSeal.sheet, (all) =>
      all.map((row) => {
        const label = String(row.cells[0] ?? '').replace('*', '') as keyof typeof hands
        return hands[label] === undefined
          ? row
          : { ...row, cells: [row.cells[0]!, hands[label], ...row.cells.slice(2)] }
      }),
    )
    expect(found(signed)).toEqual([])
  })

  it('names the row that was changed', () => {
    const book = changed(SHEET, (all) => all.map((row) => put(row, '乙工作室', '乙乙工作室')))
    expect(rows(book)).toEqual([
      {
        ...CHANGED,
        row: rowOf('A2'),
        message: `《${SHEET}》第 ${rowOf('A2')} 行（A2）在上报件写好以后改过`,
      },
    ])
  })

  it('names the row that was taken out, and the one that was put in', () => {
    const without = changed(SHEET, (all) => all.filter((row) => !holds(row, 'A2')))
    expect(rows(without).map(({ message }) => message)).toEqual([
      `《${SHEET}》原来的第 ${rowOf('A2')} 行（A2）在上报件写好以后删去了`,
    ])
    const longer = changed(SHEET, (all) => [
      ...all,
      { ...put(all.find((row) => holds(row, 'A3'))!, 'A3', 'A4'), number: rowOf('A3') + 1 },
    ])
    expect(rows(longer)).toEqual([
      {
        ...CHANGED,
        row: rowOf('A3') + 1,
        message: `《${SHEET}》第 ${rowOf('A3') + 1} 行（A4）是上报件写好以后加的`,
      },
    ])
  })

  it('tells rows of one application apart: the one that changed, and the one that is gone', () => {
    const book = changed(ACHIEVEMENTS, (all) =>
      all.flatMap((row) => (holds(row, '成果一') ? [] : [put(row, '成果三', '成果三（改）')])),
    )
    const { rows: before } = whole.sheets.find(({ name }) => name === ACHIEVEMENTS)!
    const at = (name: string): number => before.find((row) => holds(row, name))!.number
    expect(rows(book).map(({ sheet, row, message }) => [sheet, row, message])).toEqual([
      [ACHIEVEMENTS, at('成果三'), `《${ACHIEVEMENTS}》第 ${at('成果三')} 行（A1）在上报件写好以后改过`],
      [ACHIEVEMENTS, null, `《${ACHIEVEMENTS}》原来的第 ${at('成果一')} 行（A1）在上报件写好以后删去了`],
    ])
  })

  it('names a row whose number was changed by where it stands', () => {
    const book = changed(SHEET, (all) => all.map((row) => put(row, 'A2', 'A9')))
    expect(rows(book).map(({ row, message }) => [row, message])).toEqual([
      [rowOf('A2'), `《${SHEET}》第 ${rowOf('A2')} 行（A2）在上报件写好以后改过`],
    ])
  })

  it('a day, an amount and a blank cell count like a word', () => {
    for (const [from, to] of [
      ['2020年4月', '2020年5月'],
      ['不详', '2021年3月'],
    ])
      expect(rows(changed(SHEET, (all) => all.map((row) => put(row, from!, to!)))).length, to).toBe(1)
    const filled = changed(SHEET, (all) =>
      all.map((row) => (holds(row, 'A3') ? put(row, null, '补写') : row)),
    )
    expect(rows(filled).map(({ row }) => row)).toEqual([rowOf('A3')])
  })

  it('sorted otherwise it is the same', () => {
    const [one, three] = [rowOf('A1'), rowOf('A3')]
    const sorted = changed(SHEET, (all) =>
      all
        .map((row) => ({
          ...row,
          number: row.number === one ? three : row.number === three ? one : row.number,
        }))
        .sort((a, b) => a.number - b.number),
    )
    expect(rows(sorted)).toEqual([])
  })
})

it('totals what goes up, for whoever signs it, with room for the names and the day', () => {
  const seal = whole.sheets.find(({ name }) => name === forwardSeal.sheet)!
  const labels = Object.fromEntries(
    seal.rows.map(({ cells }) => [String(cells[0] ?? '').replace('*', ''), cells[1] ?? null]),
  )
  expect(labels).toMatchObject({
    申报条数: 3,
    各表行数合计: 7,
    '金额合计（元）': null,
    整份校验码: expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/),
    制表: null,
    负责人: null,
    签章日期: null,
  })
})

it('lists a code for each row, by sheet and row', () => {
  const { rows: listed } = whole.sheets.find(({ name }) => name === forwardCodes.sheet)!
  const places = listed.flatMap(({ cells }) =>
    cells[0] === SHEET || cells[0] === ACHIEVEMENTS ? [[cells[0], cells[2]]] : [],
  )
  expect(places).toEqual([
    ...['A1', 'A2', 'A3'].map((number) => [SHEET, number]),
    ...['A1', 'A1', 'A1', 'A2'].map((number) => [ACHIEVEMENTS, number]),
  ])
})

it('shows and prints no sheet that is for programs, and no column is left out', () => {
  const hidden = whole.sheets.filter((grid) => grid.hidden).map(({ name }) => name)
  expect(hidden).toEqual(expect.arrayContaining([forwardCodes.sheet, parameterSheet.sheet]))
  const shown = whole.sheets.filter((grid) => !grid.hidden).map(({ name }) => name)
  expect(shown).toContain(forwardSeal.sheet)
  expect(shown).not.toContain(INSTRUCTIONS_SHEET)
  const read = recogniseSubmission(registry, whole, '上报.xlsx')
  if (isRefusal(read)) throw new Error(read.reason)
  expect(read.findings.filter(({ finding }) => finding.code === 'layout/hidden')).toEqual([])
  const { reading } = read.sheets.find(({ reading }) => reading.form === application)!
  expect([...reading.columns.keys()].sort()).toEqual(Object.keys(application.columns).sort())
})

it('a code is of the values: blanks, width and spaces aside', () => {
  const code = (values: Record<string, unknown>): string => rowCode(application, values)
  expect(code({ studio: '甲 工作室', leader: undefined })).toBe(code({ studio: '甲工作室' }))
  expect(code({ namedOn: new Day(2020, 4) })).not.toBe(code({ namedOn: new Day(2020, 4, 1) }))
  expect(code({ studio: '甲' })).not.toBe(code({ leader: '甲' }))
  expect(code({ studio: '甲' })).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/)
})
