import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixesSteps, mendOf } from '../../../templates/findings/fixes.ts'
import { read } from '../../../templates/read/read.ts'
import type { Column } from '../../../templates/sheet/column.ts'
import {
  choice,
  code,
  count,
  day,
  decimal,
  money,
  text,
  year,
  yesNo,
} from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { Day, serialOfDay } from '../../../templates/values/day.ts'
import { finish } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'

const words = { header: ['栏'], fill: '填' } as const
const columns = {
  text: text(words),
  code: code({ ...words, format: 'identity-number' }),
  day: day(words),
  count: count(words),
  decimal: decimal(words),
  year: year(words),
  yuan: money({ ...words, unit: '元' }),
  choice: choice(['技术创新型', '服务创新型'], {
    ...words,
    spellings: { 技术创新: '技术创新型' },
    unsettled: ['高级工'],
  }),
  yesNo: yesNo(words),
} satisfies Record<string, Column>
type Kind = keyof typeof columns

const serial = (year: number, month: number, day: number): number => serialOfDay({ year, month, day })

describe('what is mended', () => {
  it.each<[Kind, Cell, string, Cell, string?]>([
    ['text', ' 张三 ', 'spaces', '张三'],
    ['text', '张三​', 'spaces', '张三'],
    ['text', '张　三', 'spaces', '张三'],
    ['text', '历下区 总工会', 'spaces', '历下区总工会'],
    ['code', '３７０１０２１９８００１０１００１Ｘ', 'width', '37010219800101001X', '@'],
    ['code', '6222 0212 3456', 'spaces', '622202123456', '@'],
    ['code', '\u200E37010219800101001X', 'spaces', '37010219800101001X', '@'],
    ['day', '2020年4月27日', 'date', serial(2020, 4, 27), 'yyyy-mm-dd'],
    ['day', '2020.4.27', 'date', serial(2020, 4, 27), 'yyyy-mm-dd'],
    ['day', '二〇二〇年四月二十七日', 'date', serial(2020, 4, 27), 'yyyy-mm-dd'],
    ['day', '43948', 'date', 43948, 'yyyy-mm-dd'],
    ['day', 20200427, 'date', serial(2020, 4, 27), 'yyyy-mm-dd'],
    ['count', '12人', 'number', 12, '0'],
    ['count', '１２', 'number', 12, '0'],
    ['year', '2026年', 'number', 2026, '0'],
    ['decimal', '35.5㎡', 'number', 35.5, 'General'],
    ['yuan', '¥50,000.00', 'number', 50000, '#,##0.00'],
    ['yuan', '5万元', 'number', 50000, '#,##0.00'],
    ['choice', '技术创新', 'word', '技术创新型'],
    ['choice', '技术 创新型', 'spaces', '技术创新型'],
    ['yesNo', '√', 'word', '是'],
    ['yesNo', '无', 'word', '否'],
    ['yesNo', true, 'word', '是'],
  ])('%s %j', (kind, cell, how, value, format) => {
    expect(mendOf(columns[kind], cell)).toMatchObject({ kind: how, value, ...(format ? { format } : {}) })
  })

  it('an amount in the unit that the header names', () => {
    expect(mendOf(columns.yuan, '5', '万元')).toMatchObject({ value: 5 })
    expect(mendOf(columns.yuan, '5元', '万元')).toMatchObject({ value: 0.0005 })
  })
})

describe('what is left alone', () => {
  it.each<[Kind, Cell, string]>([
    ['text', '焊接 机器人 Robot 工作室', 'spaces within free text'],
    ['text', '第一行\n第二行', 'lines'],
    ['text', '甲 '.repeat(20).trim(), 'a long text'],
    ['code', 370102198001010000, 'an identity number that Excel has rounded'],
    ['code', '3.70102E+17', 'the same as text'],
    ['code', 13800000000, 'a number that is whole'],
    ['code', '37010219800101001x', 'a letter whose case is for a rule'],
    ['day', 2020.1, 'January or October'],
    ['day', '2020年4月', 'a month'],
    ['day', '2020.10', 'a month'],
    ['day', 2020, 'a year'],
    ['day', '20.4.27', 'a year without its century'],
    ['day', '2020-13-01', 'no month'],
    ['day', 43948, 'a date'],
    ['count', '3-5', 'a range'],
    ['count', 3, 'a number'],
    ['yuan', '五万元', 'an amount in words'],
    ['yuan', 50000, 'a number'],
    ['choice', '技术型', 'no word of the list'],
    ['choice', '高级工', 'a word that a person settles'],
    ['yesNo', '是', 'the word itself'],
    ['yesNo', '部分', 'neither'],
    ['text', null, 'nothing'],
    ['text', '   ', 'nothing but spaces'],
    ['day', { fault: '#REF!' }, 'a fault'],
  ])('%s %j: %s', (kind, cell) => {
    expect(mendOf(columns[kind], cell)).toBeNull()
  })
})

describe('whatever is typed', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 14 }),
    fc
      .constantFrom(' ', '　', '​', '２', '-', '.', '年')
      .chain((c) => fc.string({ maxLength: 8 }).map((s) => c + s + c)),
    fc
      .date({ noInvalidDate: true, min: new Date('1950-01-01'), max: new Date('2100-01-01') })
      .map((d) => d.toISOString().slice(0, 10)),
    fc.integer({ min: 0, max: 30_000_000 }).map(String),
    fc.integer({ min: 19_000_101, max: 22_001_231 }),
    fc.double({ min: 0, max: 60_000, noNaN: true }),
  )
  const meaning = (column: Column, value: Cell): string => {
    const parsed = column.parse(
      typeof value === 'string'
        ? value.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
        : value,
    )
    if (!('value' in parsed)) return JSON.stringify(parsed)
    return parsed.value instanceof Day ? parsed.value.toString() : foldText(String(parsed.value))
  }

  it.each(Object.keys(columns) as Kind[])(
    'a mend in a column of %s keeps what the cell means, and is the last',
    (kind) => {
      const column: Column = columns[kind]
      fc.assert(
        fc.property(cell, (typed) => {
          const mend = mendOf(column, typed)
          if (mend === null) return
          expect(mend.value).not.toBe(typed)
          expect(meaning(column, mend.value)).toBe(meaning(column, typed))
          expect(mendOf(column, mend.value)).toBeNull()
        }),
        { numRuns: 400 },
      )
    },
  )
})

it('finds every mend of a sheet at its cell', () => {
  const sheet = form({
    id: 'people',
    title: '人员表',
    layout: 'table',
    columns: {
      name: text({ header: ['姓名'], fill: '填' }),
      born: day({ header: ['出生日期'], fill: '填' }),
      paid: money({ header: ['金额（元）'], unit: '元', fill: '填' }),
    },
  })
  const reading = read(
    {
      name: '人员',
      hidden: false,
      merges: [],
      rows: [
        { number: 3, cells: ['姓名', '出生日期', '金额（万元）'] },
        { number: 4, cells: ['张三 ', '1980-01-01', '5'] },
        { number: 5, cells: ['李四', 29221, 5] },
      ],
    },
    sheet,
  )!
  expect(finish(fixesSteps([reading]))).toMatchObject([
    {
      id: 'spaces:人员!A4',
      address: 'A4',
      header: '姓名',
      before: '张三 ',
      value: '张三',
      shownBefore: '张三 ',
      shownAfter: '张三',
    },
    { address: 'B4', kind: 'date', shownBefore: '1980-01-01', shownAfter: '1980-01-01' },
    { address: 'C4', kind: 'number', before: '5', value: 5 },
  ])
})
