import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import type { CellStyle, CrossedOut } from '../../../templates/sheet/sheet-look.ts'
import { hazardRows } from '../support/samples.ts'
import { bookOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const KEYS = Object.keys(hazardApplication.columns)
const column = (key: string): number => KEYS.indexOf(key) + 1

/** What is said of the one application of a file whose sheet is changed. */
function reported(
  change: (cells: Cell[]) => void,
  look: { styles?: Record<string, CellStyle>; crossedOut?: Record<string, string> } = {},
) {
  const book = bookOf({
    programme: 'jinan-hazard',
    unit: '济阳区总工会',
    rows: hazardRows(FORMS, [{ number: '001', hazard: '安全阀锈死', place: '冷库机房' }]),
  })
  const styled = Object.entries(look.styles ?? {})
  const line: number[] = []
  for (const [i, [key]] of styled.entries()) line[column(key) - 1] = i
  const crossedOut = Object.entries(look.crossedOut ?? {}).map(
    ([key, text]): CrossedOut => ({ row: 4, column: column(key), text }),
  )
  const sheets = book.sheets.map((grid): Grid => {
    if (grid.name !== hazardApplication.sheet) return grid
    const rows = grid.rows.map((row) => {
      if (row.number !== 4) return row
      const cells = [...row.cells]
      change(cells)
      return { ...row, cells }
    })
    return {
      ...grid,
      rows,
      look: { styles: styled.map(([, style]) => style), rows: new Map([[4, line]]), crossedOut },
    }
  })
  const changed: Book = { sheets }
  const checked = checkBook(registry, changed, '济阳.xlsx')
  if (!('findings' in checked)) throw new Error(checked.reason)
  return checked.findings
    .filter(
      ({ sheet, row, rule, kind }) =>
        sheet === hazardApplication.sheet && row === 4 && (rule === null || kind === 'unreadable'),
    )
    .map(({ severity, header, value, message }) => `${severity} ${header} ${value} ${message}`)
}

const put = (key: string, cell: Cell) => (cells: Cell[]) => {
  cells[column(key) - 1] = cell
}

describe('cells that Excel turned into something else', () => {
  it.each<[string, string, string]>([
    ['number', 'm"月"d"日"', '3月2日'],
    ['identity', 'd-mmm', '2-Mar'],
    ['account', 'mmm-yy', 'Mar-26'],
    ['job', 'yyyy/m/d', '2026/3/2'],
    ['level', 'yyyy-mm-dd', '2026-03-02'],
    ['reward', 'm"月"d"日"', '3月2日'],
  ])('%s as %s', (key, format, shown) => {
    const found = reported(put(key, 46_083), { styles: { [key]: { format } } })
    expect(found.filter((each) => each.includes('变成了日期'))).toHaveLength(1)
    expect(found.find((each) => each.includes('变成了日期'))).toMatch(new RegExp(`^error \\S+ ${shown} `))
  })

  it('noughts that the format puts in front are part of a number', () => {
    expect(reported(put('number', 1), { styles: { number: { format: '000' } } })).toEqual([])
  })

  it('a day in a column of days is a day, and in 说明 words', () => {
    expect(reported(put('foundOn', 46_082), { styles: { foundOn: { format: 'yyyy-mm-dd' } } })).toEqual([])
    expect(
      reported(put('explanation', 46_082), { styles: { explanation: { format: 'yyyy-mm-dd' } } }),
    ).toEqual([])
  })

  it('a long number without its tail is lost in a column of words too', () => {
    expect(reported(put('job', 3.7e17))).toEqual([expect.stringMatching(/^error 岗位 .*无法恢复/)])
  })
})

describe('what is struck out', () => {
  const struck = { struck: true } as const
  it('a row is asked about once', () => {
    const all = Object.fromEntries(KEYS.map((key) => [key, struck]))
    expect(reported(() => {}, { styles: all })).toEqual([
      expect.stringMatching(/^review 申报编号 001 第 4 行整行加了删除线/),
    ])
  })

  it('a cell is asked about', () => {
    expect(reported(() => {}, { styles: { finder: struck } })).toEqual([
      expect.stringMatching(/^review 第一发现人 张示例 这一格加了删除线/),
    ])
  })

  it('a part of a cell is said', () => {
    expect(reported(() => {}, { crossedOut: { reward: '5000' } })).toEqual([
      expect.stringMatching(/^info 申请金额（元） 3000 划掉的“5000”没有读取/),
    ])
  })

  it('a part of which nobody knows which is asked about', () => {
    expect(reported(() => {}, { styles: { finder: { struck: 'partly' } } })).toEqual([
      expect.stringMatching(/^review 第一发现人 张示例 这一格有一部分加了删除线/),
    ])
  })

  it('somewhere in the sheet, nobody knows where: said once, of the sheet', () => {
    const book = bookOf({
      programme: 'jinan-hazard',
      unit: '济阳区总工会',
      rows: hazardRows(FORMS, [{ number: '001', hazard: '安全阀锈死', place: '冷库机房' }]),
    })
    const look = { styles: [], rows: new Map(), crossedOut: [], struckSomewhere: true as const }
    const checked = checkBook(
      registry,
      { sheets: book.sheets.map((grid) => ({ ...grid, look })) },
      '济阳.xlsx',
    )
    if (!('findings' in checked)) throw new Error(checked.reason)
    const said = checked.findings.filter(
      ({ code, sheet }) => code === 'layout/struck-out' && sheet === hazardApplication.sheet,
    )
    expect(said.map(({ severity, address }) => [severity, address])).toEqual([['info', null]])
  })

  it('nothing struck, nothing said', () => {
    expect(reported(() => {})).toEqual([])
  })
})
