import { describe, expect, it } from 'vitest'
import { read } from '../../../templates/read/read.ts'
import { choice, count, day, money, text } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import type { Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

const hazards = form({
  id: 'hazards',
  title: '隐患表',
  layout: 'table',
  columns: {
    number: text({ header: ['申报编号'], required: true, fill: '填编号' }),
    employer: text({ header: ['所在单位'], required: true, fill: '' }),
    finder: text({ header: ['发现人'], required: true, fill: '' }),
    deaths: count({ header: ['可能死亡人数'], fill: '' }),
    kind: choice(['物的不安全状态', '管理缺陷'], { header: ['隐患类别'], fill: '' }),
    foundOn: day({ header: ['发现日期'], fill: '' }),
    reward: money({ header: ['奖励金额（元）'], unit: '元', fill: '' }),
  },
})

/** The form's header in row 3, a serial number before it; columns I and J have no header. */
const HEAD: Cell[] = [
  '序号',
  '申报编号',
  '所在单位',
  '发现人',
  '可能死亡人数',
  '隐患类别',
  '发现日期',
  '奖励金额（元）',
]
const RECORD: Cell[] = [1, 'A1', '机床厂', '张三', 3, '管理缺陷', 46143, 3000]

/** What each row from row 5 on is read as. */
function kinds(rows: Cell[][], merges: CellRange[] = []): string[] {
  const grid: Grid = {
    name: '隐患表',
    hidden: false,
    merges,
    rows: [HEAD, RECORD, ...rows].map((cells, i) => ({ number: 3 + i, cells })),
  }
  const reading = read(grid, hazards)!
  return rows.map((_, i) => {
    const row = 5 + i
    if (reading.records.some(({ number }) => number === row)) return 'record'
    return reading.setAside.find((each) => each.row === row)?.reason ?? 'blank'
  })
}

const kind = (cells: Cell[], merges: CellRange[] = []): string => kinds([cells], merges)[0]!

const across = (row: number, left: number, right: number): CellRange => ({
  top: row,
  bottom: row,
  left,
  right,
})

describe('rows that are no record', () => {
  it.each<[string, Cell[], string]>([
    [
      'scratch right of the table',
      [null, null, null, null, null, null, null, null, '3000*2', 6000],
      'outside',
    ],
    ['a tick right of the table', [null, null, null, null, null, null, null, null, '√'], 'outside'],
    ['a full stop', [null, null, '.'], 'one-cell'],
    ['a comma in the number column', [null, '、'], 'one-cell'],
    ['a letter', [null, null, null, 'x'], 'one-cell'],
    ['a figure', [null, null, null, null, 7], 'one-cell'],
    ['a name alone', [null, null, null, '李四'], 'one-cell'],
    ['a serial number and a stroke', [9, null, '/'], 'one-cell'],
    ['dots in every column', [null, '……', '……', '…', '……'], 'filler'],
    ['strokes in every column', [null, '/', '／', '-', '—', '\\'], 'filler'],
    ['nothing to report', [null, '无', '无', '无'], 'filler'],
    ['noughts of formulas', [null, null, null, null, 0, null, 0, 0], 'noughts'],
    ['noughts as text', [null, '0', '0', '0', '0.00'], 'noughts'],
    ['noughts and strokes', [null, null, '/', null, 0, null, 0], 'filler'],
    ['a number alone', [5, 'A5'], 'number'],
    ['a number and what formulas show', [5, 'A5', 0, 0, 0], 'number'],
    ['a number and strokes', [5, 'A5', '/', '/'], 'number'],
    ['a space', [null, null, ' ', '\u3000'], 'blank'],
    ['a serial number alone', [5], 'blank'],
  ])('%s', (_, cells, expected) => {
    expect(kind(cells)).toBe(expected)
  })

  it.each<[string, Cell[]]>([
    ['a number and a name', [5, 'A5', null, '李四']],
    ['a number and a figure', [5, 'A5', null, null, 3]],
    ['two names without a number', [null, null, '机床厂', '李四']],
    ['a number, an employer and strokes', [5, 'A5', '机床厂', '/', '/', '/']],
    ['a number and a failed formula', [5, 'A5', { fault: '#N/A' }]],
    ['failed formulas alone', [null, null, { fault: '#N/A' }, { fault: '#N/A' }]],
    ['a record with scratch beside it', [5, 'A5', '机床厂', '李四', null, null, null, null, 6000]],
    ['a name that is a tick and a word', [null, null, '√', '李四']],
  ])('%s is a record', (_, cells) => {
    expect(kind(cells)).toBe('record')
  })

  it('a cell under a merge that began above goes on with the row above, and is a record', () => {
    const down: CellRange = { top: 4, bottom: 5, left: 3, right: 3 }
    expect(kind([null, null, null, '李四'], [down])).toBe('record')
  })

  it('a form of a few columns may have records of one cell', () => {
    const few = form({
      id: 'few',
      title: '名单',
      layout: 'table',
      columns: { name: text({ header: ['姓名'], fill: '' }), age: count({ header: ['年龄'], fill: '' }) },
    })
    const rows = [['姓名', '年龄'], ['张三']].map((cells, i) => ({ number: i + 1, cells }))
    expect(read({ name: '名单', hidden: false, merges: [], rows }, few)!.records).toHaveLength(1)
  })
})

describe('headings over the rows that follow', () => {
  it.each<[string, Cell[], CellRange[]]>([
    ['merged across the table', [null, '区属企业'], [across(5, 2, 8)]],
    ['merged from the serial number', ['一、区属企业'], [across(5, 1, 8)]],
    ['not merged', [null, '一、区属企业'], []],
    ['in brackets', [null, '（二）市属企业'], []],
    ['a place over the rows', [null, '街道'], [across(5, 2, 4)]],
  ])('%s', (_, cells, merges) => {
    expect(kind(cells, merges)).toBe('note')
  })

  it('a record whose cells are merged across two columns stays one', () => {
    expect(kind([5, 'A5', '机床厂'], [across(5, 3, 4)])).toBe('record')
  })
})

describe('the foot of a sheet', () => {
  it.each<[string, Cell[]]>([
    ['labels alone', [null, '单位负责人：', null, '填表人：', null, '联系电话：']],
    ['labels with names', [null, '单位负责人：王五', '填表人：赵六', '联系电话：0531-86123456']],
    [
      'labels and names in cells of their own',
      [null, '负责人：', '王五', '填表人：', '赵六', '填报日期：', 46143],
    ],
    ['labels without colons', [null, '填表人', '赵六', '审核人', '王五']],
    ['all in one cell', [null, '单位负责人（签字）：        填表人：        联系电话：        年  月  日']],
    ['the head of the union', [null, '工会主席：', null, '经办人：']],
    ['who approves', [null, '分管领导：', '复核人：', '制表：']],
    ['the unit and its day', [null, '填报单位：历下区总工会', null, null, '填报日期：2026年6月30日']],
    ['a seal', [null, '（盖章）']],
    ['a seal with its unit', [null, '历下区总工会（公章）']],
    ['nothing follows', [null, '（以下无正文）']],
    ['nothing follows, with strokes', [null, '——以下空白——']],
    ['this page has no text', [null, '此页无正文']],
    ['the end', [null, '（完）']],
    ['see the next page', [null, '转下页']],
    ['so many in all', [null, '共 3 条']],
  ])('%s', (_, cells) => {
    expect(kind(cells)).toBe('note')
  })

  it.each<[string, Cell]>([
    ['in words', '2026年6月30日'],
    ['as Excel keeps it', 46203],
    ['left open', '    年   月   日'],
  ])('a day under the seal, %s', (_, cell) => {
    expect(
      kinds([
        [null, null, null, null, null, '（盖章）'],
        [null, null, null, null, null, cell],
      ]),
    ).toEqual(['note', 'note'])
  })

  it.each<[string, Cell[]]>([
    ['a person called 电话 by mistake', [5, 'A5', '电话', '李四']],
    ['an employer with a seal', [5, 'A5', '机床厂（盖章）', '李四']],
    ['a signature beside figures', [null, '填表人：张三', null, null, 3, '管理缺陷']],
  ])('%s is a record', (_, cells) => {
    expect(kind(cells)).toBe('record')
  })
})
