import { describe, expect, it } from 'vitest'
import { type Column, showCell } from '../../../templates/sheet/column.ts'
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
import { type Cell, NOT_CALCULATED, PICTURE } from '../../../templates/sheet/grid.ts'
import { Day } from '../../../templates/values/day.ts'
import {
  HAZARD_LEVEL_SPELLINGS,
  HAZARD_LEVELS,
  SKILL_GRADE_SPELLINGS,
  SKILL_GRADES,
  UNIT_NATURE_SPELLINGS,
  UNIT_NATURES,
} from '../../../templates/values/vocabulary.ts'

const words = { header: ['栏目'], fill: '照实填', informative: true } as const

const kinds = {
  text: text(words),
  code: code(words),
  identity: code({ ...words, format: 'identity-number' }),
  level: choice(HAZARD_LEVELS, { ...words, spellings: HAZARD_LEVEL_SPELLINGS }),
  grade: choice(SKILL_GRADES, { ...words, spellings: SKILL_GRADE_SPELLINGS }),
  nature: choice(UNIT_NATURES, { ...words, spellings: UNIT_NATURE_SPELLINGS }),
  yesNo: yesNo(words),
  count: count(words),
  decimal: decimal(words),
  yuan: money({ ...words, unit: '元' }),
  wan: money({ ...words, unit: '万元' }),
  day: day(words),
  year: year(words),
} satisfies Record<string, Column>

type Kind = keyof typeof kinds

describe('words for what cannot be read', () => {
  it('a formula without a result is reported as such', () => {
    expect(kinds.count.parse({ fault: NOT_CALCULATED })).toMatchObject({
      unreadable: '公式没有计算结果（未计算）',
    })
    expect(kinds.count.parse({ fault: '#REF!' })).toMatchObject({ unreadable: '单元格是公式，结果为 #REF!' })
    expect(kinds.text.parse({ fault: PICTURE })).toMatchObject({ unreadable: '这格是图片，请填文件名' })
    expect(kinds.count.parse({ fault: PICTURE })).toMatchObject({ unreadable: '这格是图片，读不出内容' })
  })

  it.each<[Cell, boolean]>([
    [1_000_000, true],
    [1_000_001, false],
    ['370102199003070189', false],
    [3.7e17, false],
  ])('%s is a count: %s', (cell, readable) => {
    expect('value' in kinds.count.parse(cell)).toBe(readable)
  })
})

describe('cells that hold a value', () => {
  it.each<[Kind, Cell, unknown]>([
    ['text', '  张 三 ', '张 三'],
    ['text', 12, '12'],
    ['text', '无', '无'],
    ['code', 13800138000, '13800138000'],
    ['code', '0531-82345678', '0531-82345678'],
    ['identity', '37010219900307018X', '37010219900307018X'],
    ['level', '二级', '二级'],
    ['level', '2级', '二级'],
    ['level', 2, '二级'],
    ['level', 'Ⅱ级', '二级'],
    ['level', ' 二 级 ', '二级'],
    ['grade', '高级工', '三级/高级工'],
    ['grade', '高级工(三级)', '三级/高级工'],
    ['grade', '三级', '三级/高级工'],
    ['grade', '高级技师', '一级/高级技师'],
    ['nature', '事业', '事业单位'],
    ['nature', '民营企业', '私营企业'],
    ['yesNo', '是', true],
    ['yesNo', '有', true],
    ['yesNo', '√', true],
    ['yesNo', true, true],
    ['yesNo', 1, true],
    ['yesNo', '无', false],
    ['yesNo', '否', false],
    ['yesNo', '×', false],
    ['text', '\u200b张三\ufeff', '张三'],
    ['text', '张\u200b三', '张\u200b三'],
    ['count', '\u200b12', 12],
    ['count', 12, 12],
    ['count', '１２', 12],
    ['count', '12人 ', 12],
    ['count', '1,200', 1200],
    ['count', 0, 0],
    ['decimal', 85.5, 85.5],
    ['decimal', '85.5㎡ ', 85.5],
    ['decimal', '120平方米', 120],
    ['yuan', '5万元', 5_000_000],
    ['wan', 5, 5_000_000],
    ['day', 43948, new Day(2020, 4, 27)],
    ['day', '2020年4月', new Day(2020, 4)],
    ['year', 2026, 2026],
    ['year', '2026年度', 2026],
  ])('%s reads %j', (kind, cell, value) => {
    expect(kinds[kind].parse(cell)).toEqual({ value })
  })
})

describe('cells that hold nothing', () => {
  it.each<[Kind, Cell]>([
    ['text', null],
    ['text', '   '],
    ['code', '/'],
    ['count', '—'],
    ['yuan', '无'],
    ['day', '-'],
    ['level', '无'],
    ['text', '\u200b'],
    ['text', ' \u00ad\ufeff '],
    ['count', '\u200b-'],
  ])('%s takes %j for blank', (kind, cell) => {
    expect(kinds[kind].parse(cell)).toEqual({ blank: true })
  })
})

describe('cells that cannot be read', () => {
  it.each<[Kind, Cell]>([
    ['identity', 370102198506150100],
    ['identity', 3.70102e17],
    ['identity', '3.70102E+17'],
    ['identity', '4.40981E+17'],
    ['code', 6212280200141664],
    ['identity', '３．７Ｅ＋１７'],
    ['identity', '\u200b3.7E+17'],
    ['code', 0.5],
    ['level', '五级'],
    ['level', '重大事故隐患'],
    ['grade', '高级'],
    ['grade', '高级工程师'],
    ['yesNo', '基本符合'],
    ['count', '3-5'],
    ['count', 3.5],
    ['count', -1],
    ['count', '若干'],
    ['decimal', '约80'],
    ['yuan', '五千'],
    ['yuan', true],
    ['day', 2020.1],
    ['day', '同上'],
    ['day', false],
    ['year', '今年'],
    ['year', 26],
    ['text', { fault: '#REF!' }],
  ])('%s refuses %j and says how to mend it', (kind, cell) => {
    expect(kinds[kind].parse(cell)).toMatchObject({
      unreadable: expect.any(String),
      mend: expect.any(String),
    })
  })

  it('an identity number that Excel rounded is said to be lost', () => {
    expect(kinds.identity.parse(370102198506150100)).toMatchObject({
      unreadable: expect.stringContaining('无法恢复'),
    })
  })
})

it('an amount is read in the unit that the sheet itself names', () => {
  expect(kinds.yuan.parse(5, '万元')).toEqual({ value: 5_000_000 })
  expect(kinds.wan.parse(5, '元')).toEqual({ value: 500 })
  expect(kinds.wan.parse(5, '含税')).toEqual({ value: 5_000_000 })
})

describe('a figure that fits only the other unit', () => {
  const funds = money({ ...words, unit: '万元', usual: [0.1, 500] })
  const grant = money({ ...words, unit: '元', usual: [100, 100_000] })

  it.each<[Column, Cell, string | null, number]>([
    [funds, 30_000, null, 30_000_000_000],
    [funds, '30,000', null, 30_000_000_000],
    [grant, 0.8, null, 80],
    [grant, 5, null, 500],
    [funds, 5, '元', 500],
  ])('%# is read as it stands, and asked', (column, cell, unit, value) => {
    expect(column.parse(cell, unit)).toMatchObject({
      value,
      doubt: { message: expect.stringContaining('不合常情'), mend: expect.stringContaining('说明') },
    })
  })

  it.each<[Column, Cell, string | null]>([
    [funds, 500, null],
    [funds, 800, null],
    [funds, 0, null],
    [funds, 0.1, null],
    [funds, '30000万元', null],
    [funds, '30000元', null],
    [funds, 30_000, '元'],
    [funds, 6_000_000, null],
    [grant, 8000, null],
    [grant, 200_000, null],
    [grant, '0.8元', null],
  ])('%# is not', (column, cell, unit) => {
    expect(column.parse(cell, unit)).not.toHaveProperty('doubt')
  })
})

it.each<[Cell, Kind, string | null]>([
  [43948, 'day', '2020-04-27'],
  [43948, 'text', '43948'],
  [null, 'text', null],
  [true, 'yesNo', '是'],
  ['长'.repeat(130), 'text', `${'长'.repeat(117)}…`],
])('shows %j of a %s column', (cell, kind, shown) => {
  expect(showCell(cell, kinds[kind])).toBe(shown)
})
