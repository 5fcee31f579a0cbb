/** What comes out of the committed workbooks of `test/fixtures/layout`; the script that made them says what is in them. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { hazards, jinanStudio, shandongStudio, type Typed } from '../../../scripts/fixtures/layout/records.ts'
import { hiddenDrafts } from '../../../submissions/check/hidden.ts'
import { leftOutSteps } from '../../../submissions/check/left-out.ts'
import type { Draft } from '../../../templates/findings/finding.ts'
import type { RecordRead, SheetReading } from '../../../templates/read/reading.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { address, type Book } from '../../../templates/sheet/grid.ts'
import { finish } from '../../../templates/values/steps.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

interface Read {
  readonly book: Book
  readonly readings: readonly SheetReading[]
  readonly records: readonly RecordRead[]
  /** What reading says of the sheets, and what it left out. */
  readonly reported: readonly Draft[]
}

function open(name: string, programme: string): Read {
  const book = readBook(readFileSync(`test/fixtures/layout/${name}.xlsx`))
  const forms = registry.byId(programme).blanks.sheets.map(({ form }) => form)
  const { readings, drafts, strangers } = recognise(book, forms)
  return {
    book,
    readings,
    records: readings.flatMap(({ records }) => records),
    reported: [
      ...drafts,
      ...readings.flatMap((reading) => reading.drafts),
      ...finish(leftOutSteps(book, readings, strangers)),
      ...hiddenDrafts(book, readings),
    ],
  }
}

const rowOf = (record: RecordRead | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record?.row ?? {}).map(([key, value]) => [
      key,
      typeof value === 'object' ? String(value) : value,
    ]),
  )

const brief = ({ severity, sheet, address: at, message }: Draft): string =>
  [severity, at ?? sheet, message].join(' ')

/** The values that the keys have in a record of a form, as its columns read them. */
function asRead(form: Form, typed: Typed): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [key, cell] of Object.entries(typed)) {
    const parsed = form.columns[key]!.parse(cell)
    if (!('value' in parsed)) throw new Error(`${key} is unreadable`)
    found[key] = typeof parsed.value === 'object' ? String(parsed.value) : parsed.value
  }
  return found
}

/** Every field that was typed is read from the cell in which it stands. */
function standsWhereTyped({ book, readings: [reading] }: Read, record: RecordRead, typed: Typed): void {
  const grid = book.sheets.find(({ name }) => name === reading!.sheet)!
  for (const [key, cell] of Object.entries(typed)) {
    const place = record.place(key)!
    const shown = grid.rows.find(({ number }) => number === place.row)?.cells[place.column - 1]
    expect(String(shown), `${key} at ${address(place.row, place.column)}`).toContain(String(cell))
  }
}

describe('applications as cards', () => {
  it('of Jinan: merged boxes, groups, two fields a row, an opinion with its day in one box', () => {
    const read = open('card-jinan', 'jinan-studio')
    expect(read.records.map(rowOf)).toEqual([asRead(registry.byId('jinan-studio').application, jinanStudio)])
    standsWhereTyped(read, read.records[0]!, jinanStudio)
    expect(read.reported.map(brief)).toEqual(['info 创新工作室申报表 第 42 行按注读，不作记录'])
  })

  it('give the very record that the table gives', () => {
    const [card, table] = ['card-jinan', 'table-jinan'].map((name) => open(name, 'jinan-studio').records)
    expect(card!.map(rowOf)).toEqual(table!.map(rowOf))
  })

  it('of the province, on a sheet of any name', () => {
    const read = open('card-shandong', 'shandong-studio')
    expect(read.readings.map(({ sheet }) => sheet)).toEqual(['Sheet1'])
    expect(read.records.map(rowOf)).toEqual([
      asRead(registry.byId('shandong-studio').application, shandongStudio),
    ])
    standsWhereTyped(read, read.records[0]!, shandongStudio)
  })

  it('stacked on one sheet and alone on another; one that nobody filled in is none', () => {
    const read = open('cards-stacked', 'jinan-hazard')
    const form = registry.byId('jinan-hazard').application
    expect(read.records.map(rowOf)).toEqual(hazards.map((typed) => asRead(form, typed)))
    expect(read.records.map(({ number, through }) => [number, through])).toEqual([
      [2, 20],
      [22, 40],
      [2, 19],
    ])
    expect(read.reported.map(({ severity }) => severity)).toEqual(['info', 'info'])
  })

  it('with a table of another form below', () => {
    const read = open('card-and-table', 'jinan-studio')
    expect(read.readings.map(({ form, records }) => [form.id, records.length])).toEqual([
      ['studio-application-jinan', 1],
      ['members', 2],
    ])
    expect(read.readings[1]!.setAside).toEqual([{ row: 44, reason: 'title', text: '团队成员' }])
  })

  it('have their faults at the cell where they were typed; the mended twin has none', () => {
    const { reported, records } = open('card-faults', 'jinan-hazard')
    expect(reported.map(brief)).toEqual([
      'error A9 缺少“报安全部门日期”一栏：“报安全管理部门日期”看起来就是它，没有按它读取',
      'error A2 这张表缺少“隐患部位”一栏',
      'error A12 缺少“整改完成日期”一栏：“整改全部完成日期”看起来就是它，没有按它读取',
      'error C5 号码被 Excel 存成了数字，末几位已变成 0，无法恢复',
      'error C7 这里不能写“同上”',
      'error E8 “2026.1” 看不出是几月：Excel 会把 2026.10 变成 2026.1',
      'warning C13 “0.3” 按表头是 0.3 元，不合常情，像是按万元填的',
      'info A18 不在模板之内，没有读取：A18“微信号：wx-示例”',
      'info 奖励申请表 第 19 行按注读，不作记录',
    ])
    expect([...records[0]!.unreadable].sort()).toEqual(
      ['foundOn', 'hazardPlace', 'identity', 'job', 'rectifiedOn', 'reportedToSafetyOn'].sort(),
    )
    const mended = open('card-faults-mended', 'jinan-hazard')
    expect(mended.reported.map(brief)).toEqual(['info 奖励申请表 第 19 行按注读，不作记录'])
    expect(mended.records.map(rowOf)).toEqual([
      asRead(registry.byId('jinan-hazard').application, hazards[0]!),
    ])
  })
})

/** Broken workbooks: what is reported of them, and what remains of the mended twin. */
const PAIRS: readonly [
  name: string,
  programme: string,
  broken: readonly string[],
  mended: readonly string[],
][] = [
  [
    'header-renamed',
    'jinan-studio',
    [
      'review E2 “年纪”看起来是“年龄”列，没有按它读取',
      'review B2 “学历层次”看起来是“学历”列，没有按它读取',
      'review A2 “是否属一线”看起来是“是否一线职工”列，没有按它读取',
      'info F2 “手机号”列不在模板之内，有 2 行填了内容，没有读取',
      'info D2 “编号”列不在模板之内，有 2 行填了内容，没有读取',
    ],
    [
      'info F2 “手机号”列不在模板之内，有 2 行填了内容，没有读取',
      'info D2 “编号”列不在模板之内，有 2 行填了内容，没有读取',
    ],
  ],
  [
    'header-missing',
    'jinan-hazard',
    ['error L1 缺少“整改完成日期”列：“整改全部完成日期”看起来就是它，没有按它读取'],
    [],
  ],
  [
    'filled-down',
    'jinan-studio',
    [
      'error C4 合并单元格盖住了这一行的“年龄”，看不出是同一条记录还是漏填',
      'error B5 “姓名”不能写“同上”',
      'info A3 A3:A4 是合并单元格，照上面的“LX-01”读取',
      'info D3 D3:D4 是合并单元格，照上面的“本科”读取',
      'info E3 E3:E4 是同上，照上面的“是”读取',
      'info F5 F5 是同上，照上面的“J-3”读取',
    ],
    [],
  ],
  [
    'total-overwritten',
    'jinan-studio',
    [
      'info D4 合计写的是 1,200,000.00 元，各行之和是 1,000,000.00 元；汇总按各行计',
      'info 创新成果 第 4 行按合计读，不作记录',
    ],
    ['info 创新成果 第 4 行按合计读，不作记录'],
  ],
  [
    'dates',
    'jinan-studio',
    [
      'error C8 “2020.1” 看不出是几月：Excel 会把 2020.10 变成 2020.1',
      'error D8 “300” 按日期读是 1900-10-26，不合情理',
      'error C9 “20年4月27日” 的年份只有两位，看不出是哪一年',
      'error D9 2020年2月没有 30 日',
    ],
    [],
  ],
  [
    'money',
    'jinan-studio',
    [
      'error E6 “五万元” 不是金额',
      'error F6 “x” 不是金额',
      'error E7 金额 12.345 元不足一分',
      'error F7 单元格是公式，结果为 #REF!',
      'error E8 公式没有计算结果（未计算）',
      'error F8 “约5” 不是金额',
    ],
    [],
  ],
  [
    'units',
    'jinan-studio',
    [
      'warning C2 “3000000” 按表头是 3000000 万元，不合常情，像是按元填的',
      'warning C4 “2000000” 按表头是 2000000 万元，不合常情，像是按元填的',
    ],
    [],
  ],
  [
    'numbers-lost',
    'jinan-hazard',
    [
      'error A2 号码被 Excel 存成了数字，末几位已变成 0，无法恢复',
      'error B2 号码被 Excel 存成了数字，末几位已变成 0，无法恢复',
      'error A3 号码被 Excel 存成了数字，末几位已变成 0，无法恢复',
    ],
    [],
  ],
]

describe('a broken workbook beside its mended twin', () => {
  it.each(PAIRS)('%s', (name, programme, broken, mended) => {
    expect(open(name, programme).reported.map(brief)).toEqual(broken)
    expect(open(`${name}-mended`, programme).reported.map(brief)).toEqual(mended)
  })

  it('a column that is only offered is not read, and rules that need it keep silent', () => {
    const { records } = open('header-renamed', 'jinan-studio')
    expect(records.map(rowOf)).toEqual([
      { number: 'LX-01', name: '李示例' },
      { number: 'LX-01', name: '钱示例' },
    ])
    expect([...records[0]!.unreadable].sort()).toEqual(['age', 'education', 'frontLine'])
  })

  it('a value that was filled down is the value of the twin', () => {
    const [filled, twin] = ['filled-down', 'filled-down-mended'].map(
      (name) => open(name, 'jinan-studio').records,
    )
    expect(rowOf(filled![1])).toEqual(rowOf(twin![1]))
    expect(rowOf(filled![2])).toEqual({ ...rowOf(twin![2]), age: undefined })
  })

  it('the sender’s own explanation answers a figure that is unlikely', () => {
    const { reported } = open('units', 'jinan-studio')
    expect(reported.map(({ answer }) => answer)).toEqual([null, '集团全系统推广，效益经审计'])
  })

  it('a lost number is no value of its record', () => {
    const { records } = open('numbers-lost', 'jinan-hazard')
    expect(records.map(({ row }) => (row as { identity?: string }).identity)).toEqual([
      undefined,
      undefined,
      '370102198506150015',
    ])
  })
})

describe('dates and amounts in every form', () => {
  const column = (name: string, key: string): unknown[] =>
    open(name, 'jinan-studio').records.map((r) => rowOf(r)[key])

  it('days', () => {
    const day = '2020-04-27'
    expect(column('dates', 'postedOn')).toEqual([
      day,
      '2020年4月',
      '2020年4月',
      day,
      day,
      day,
      undefined,
      undefined,
    ])
    expect(column('dates', 'arrivedOn')).toEqual([day, day, day, day, '2020年4月', day, undefined, undefined])
  })

  it('amounts', () => {
    const none = [undefined, undefined, undefined]
    expect(column('money', 'amount')).toEqual([5_000_000, 5_000_000, 5_000_000, 5_000_000, ...none])
    expect(column('money', 'balance')).toEqual([5_000_000, 5_000_000, 5_000_000, 5_000_000_000, ...none])
  })
})

describe('sheets as offices lay them out', () => {
  it('a header of three lines', () => {
    const { records, reported } = open('header-three-rows', 'jinan-studio')
    expect(rowOf(records[0])).toEqual({
      number: 'LX-01',
      studio: '李示例创新工作室',
      leader: '李示例',
      honour: '济南市劳动模范',
      skillGrade: '一级/高级技师',
      employer: '济南示例机床有限公司',
      namedBy: '历下区总工会',
      patents: 3,
    })
    expect(reported.map(brief)).toEqual(['review I5 “本级命名时间”看起来是“本级命名日期”列，没有按它读取'])
  })

  it('a second header of the same form goes on, one of another form begins another table', () => {
    const { readings } = open('several-tables', 'jinan-studio')
    expect(
      readings.map(({ form, records }) => [form.id, records.map((r) => [r.number, rowOf(r)['name']])]),
    ).toEqual([
      [
        'achievements',
        [
          [3, '成果一'],
          [4, '成果二'],
          [7, '成果三'],
        ],
      ],
      [
        'members',
        [
          [11, '李示例'],
          [12, '钱示例'],
        ],
      ],
    ])
    expect(readings.flatMap(({ setAside }) => setAside.map(({ row, reason }) => [row, reason]))).toEqual([
      [6, 'header'],
      [9, 'title'],
      [10, 'header'],
    ])
  })

  it('subtotals, signatures, remarks, page ends and a sample row are no records', () => {
    const { readings, reported } = open('totals-and-signatures', 'jinan-hazard')
    const [reading] = readings
    expect(reading!.records.map(({ number }) => number)).toEqual([5, 6, 8])
    expect(reading!.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'sample'],
      [7, 'total'],
      [11, 'total'],
      [13, 'note'],
      [14, 'note'],
      [15, 'note'],
      [16, 'note'],
      [17, 'note'],
    ])
    expect(reading!.totals.map((r) => rowOf(r)['reward'])).toEqual([600_000, 1_100_000])
    expect(reported.map(({ message }) => message)).toEqual([
      '第 7、11 行按合计读，第 13–17 行按注读，第 4 行按填写示例读，不作记录',
    ])
  })

  it('hidden sheets, rows and columns are read, and said to be hidden', () => {
    const { records, reported } = open('hidden', 'jinan-studio')
    expect(records.length).toBe(4)
    expect(reported.map(brief)).toEqual([
      'info 旧数据 隐藏的工作表“旧数据”不在本项目的表之内，有 1 行内容没有读取',
      'info 团队成员 第 3 行是隐藏行，照样读取了',
      'info 团队成员 C 列是隐藏列，照样读取了',
      'info 创新成果 工作表“创新成果”是隐藏的，照样读取了',
    ])
  })

  it('formulas that refer to another workbook are counted', () => {
    const { book, records } = open('external-link', 'jinan-studio')
    expect(book.externalLinks).toBe(1)
    expect(rowOf(records[0])['age']).toBe(41)
  })
})
