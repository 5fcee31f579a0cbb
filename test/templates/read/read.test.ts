import { describe, expect, it } from 'vitest'
import { readCard } from '../../../templates/read/card.ts'
import { read } from '../../../templates/read/read.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { choice, code, day, money, text } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import type { Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

const studios = form({
  id: 'studios',
  title: '工作室表',
  layout: 'table',
  columns: {
    number: text({ header: ['申报编号'], required: true, fill: '填编号' }),
    leader: text({ header: ['领衔人', '姓名'], aliases: ['带头人'], fill: '' }),
    identity: code({ header: ['领衔人', '证件号码'], aliases: ['身份证号'], fill: '' }),
    deputy: text({ header: ['联系人', '姓名'], fill: '' }),
    kind: choice(['技术创新型', '服务创新型'], { header: ['申报类别'], fill: '' }),
    namedOn: day({ header: ['命名日期'], fill: '' }),
    grant: money({ header: ['资助金额（元）'], unit: '元', fill: '', rollup: 'sum' }),
    note: text({ header: ['说明'], answers: true, fill: '' }),
  },
})

const grid = (rows: Record<number, Cell[]>, merges: CellRange[] = [], name = '工作室表'): Grid => ({
  name,
  hidden: false,
  merges,
  rows: Object.entries(rows).map(([number, cells]) => ({ number: Number(number), cells })),
})

const TWO_ROWS: Record<number, Cell[]> = {
  1: ['附件3  工作室表'],
  2: ['填报单位：某区总工会'],
  4: ['申报编号', '领衔人', null, '联系人', '申报类别', '命名日期', '资助金额（元）', '说明'],
  5: [null, '姓名', '证件号码', '姓名'],
}

describe('finding the header', () => {
  it('reads a two-row header under title rows, and keeps the row numbers of Excel', () => {
    const reading = read(grid({ ...TWO_ROWS, 7: ['A1', '张三', null, '李四'], 12: ['A2', '王五'] }), studios)
    expect(reading?.records.map((r) => [r.number, r.row.leader, r.row.deputy])).toEqual([
      [7, '张三', '李四'],
      [12, '王五', undefined],
    ])
    expect(reading?.drafts).toEqual([])
  })

  it('a merged group covers the columns under it', () => {
    const merges = [{ top: 4, left: 2, bottom: 4, right: 3 }]
    const reading = read(grid({ ...TWO_ROWS, 6: ['A1', '张三', '1234', '李四'] }, merges), studios)
    expect(reading?.records[0]?.row).toMatchObject({ leader: '张三', identity: '1234', deputy: '李四' })
  })

  it('finds columns by meaning: moved, renamed, full-width, in one row', () => {
    const reading = read(
      grid({
        3: ['说　明', '身份证号', '带头人', '资助金额(万元)', '＊申报编号', '命名日期：'],
        4: ['无', '12', '张三', 5, 'A1', '2020年4月'],
      }),
      studios,
    )
    expect(reading?.records[0]?.row).toMatchObject({ number: 'A1', leader: '张三', grant: 5_000_000 })
    expect(String(reading?.records[0]?.row.namedOn)).toBe('2020年4月')
  })

  it('a title line right above a one-row header gives it no group', () => {
    const reading = read(
      grid({
        1: ['填报单位：某区总工会', '2026年'],
        2: ['申报编号', '申报类别', '说明', '来源单位'],
        3: ['A1', '技术创新型'],
      }),
      studios,
    )
    expect(reading?.extra).toEqual([])
    expect(reading?.columns.get('kind')?.header).toBe('申报类别')
  })

  it('a shared name without its group is not guessed', () => {
    const reading = read(
      grid({ 1: ['申报编号', '姓名', '申报类别', '命名日期'], 2: ['A1', '张三'] }),
      studios,
    )
    expect(reading?.records[0]?.row).toEqual({ number: 'A1' })
    expect(reading?.extra.map((c) => c.header)).toEqual(['姓名'])
  })

  it('says which required header is missing and where it was looked for', () => {
    const reading = read(grid({ 3: ['编码', '带头人', '申报类别', '命名日期'], 4: ['A1', '张三'] }), studios)
    expect(reading?.drafts[0]).toMatchObject({ kind: 'layout', severity: 'error' })
    expect(reading?.drafts[0]?.message).toContain('“申报编号”')
    expect(reading?.drafts[0]?.message).toContain('第 3 行')
  })

  it('a repeated header is reported, not silently dropped', () => {
    const reading = read(
      grid({ 1: ['申报编号', '说明', '申报类别', '说明'], 2: ['A1', 'x', '技术创新型', 'y'] }),
      studios,
    )
    expect(reading?.drafts.map((d) => d.column)).toEqual([4])
  })

  it('too few headers is no header', () => {
    expect(read(grid({ 1: ['申报编号', '备忘'], 2: ['A1', 'x'] }), studios)).toBeNull()
  })
})

describe('rows that are no records', () => {
  const reading = read(
    grid({
      ...TWO_ROWS,
      6: ['A1', '张三', null, null, null, null, 50000],
      7: [],
      8: ['申报编号', '姓名', '证件号码', '姓名'],
      9: ['A2', '李四', null, null, null, null, '5万元'],
      10: ['合计', null, null, null, null, null, 100000],
      12: ['注：1. 一个工作室填一行'],
      13: ['填表人：王五', null, null, null, '审核人：'],
      14: [null, '赵六', null, '钱七'],
    }),
    studios,
  )!

  it('totals, notes, signatures and repeated headers are set aside with their words', () => {
    expect(reading.setAside.map((row) => [row.row, row.reason])).toEqual([
      [8, 'header'],
      [10, 'total'],
      [12, 'note'],
      [13, 'note'],
    ])
    expect(reading.totals[0]?.row.grant).toBe(10_000_000)
  })

  it('everything else is data, even below a total', () => {
    expect(reading.records.map((r) => r.number)).toEqual([6, 9, 14])
    expect(reading.records.map((r) => r.row.grant)).toEqual([5_000_000, 5_000_000, undefined])
  })

  it('a record without its required number is an error at that cell', () => {
    expect(reading.drafts).toMatchObject([
      { address: 'A14', rule: 'form/required', field: 'number', severity: 'error' },
    ])
  })
})

describe('rows below the data', () => {
  const under = (cells: Cell[], merges: CellRange[] = []) => {
    const reading = read(grid({ ...TWO_ROWS, 6: ['A1', '张三'], 8: cells }, merges), studios)!
    if (reading.setAside.length === 0) return reading.records.length === 2 ? 'data' : 'blank'
    return reading.setAside[0]!.reason
  }

  it.each<[string, Cell[], string]>([
    ['signatures with a date', ['填表人：张三', null, '审核人：李四', '2026年5月1日'], 'note'],
    ['signatures with a date as a date', ['填表人:张三', null, '审核人：李四', null, 46143], 'note'],
    ['signatures with a date left open', ['填表人：', '审核人：', '  年  月  日'], 'note'],
    ['a signature beside something else', ['填表人：张三', null, null, '李四', '技术创新型'], 'data'],
    ['a remark without a colon, and dates', ['备注', '2026年5月1日', '2026-05-01'], 'data'],
    ['a sentence under 申报编号', ['以上3个工作室均经公示无异议'], 'note'],
    ['a sentence under no header', [...Array(8).fill(null), '以上工作室均经公示无异议'], 'note'],
    ['a sentence with another cell', ['以上3个工作室均经公示无异议', '张三'], 'data'],
    ['seals beside signatures', ['填表人：张三', null, null, '（单位盖章）'], 'note'],
    ['a seal with its day', ['历下区总工会（盖章）', null, null, null, null, '2026年5月1日'], 'note'],
    ['a place for the day alone', [null, null, null, null, '  年   月   日'], 'note'],
    ['the end of a page', ['第 1 页，共 3 页'], 'note'],
    ['the end of the list', ['以下空白'], 'note'],
    ['a seal beside a record', ['A2（盖章）', '李四', null, null, '技术创新型'], 'data'],
    ['a subtotal of a place', ['历下区小计', null, null, null, null, null, 50000], 'total'],
    ['a total behind a serial number', [3, '合计', null, null, null, null, 50000], 'total'],
    [
      'a name that ends like a total with words behind it',
      ['历下区合计', '李四', null, null, '技术创新型'],
      'data',
    ],
    ['a sample', ['例：', '李四', null, null, '技术创新型'], 'sample'],
    ['characters that show nothing', ['\u200b', ' '], 'blank'],
  ])('%s', (_name, cells, expected) => {
    expect(under(cells)).toBe(expected)
  })

  const across = { top: 8, left: 2, bottom: 8, right: 6 }
  it.each<[string, CellRange, string]>([
    ['across the columns', across, 'note'],
    ['across the columns and down', { ...across, bottom: 9 }, 'note'],
    ['across two columns', { ...across, right: 3 }, 'note'],
    ['down the rows', { ...across, bottom: 9, right: 2 }, 'one-cell'],
    ['down the rows beside a merge of others', { top: 8, left: 3, bottom: 8, right: 6 }, 'one-cell'],
    ['not at all, the row above across the columns', { ...across, top: 7, bottom: 7 }, 'one-cell'],
    ['not at all, the row below across the columns', { ...across, top: 9, bottom: 9 }, 'one-cell'],
  ])('a sentence merged %s', (_name, merge, expected) => {
    expect(under([null, '以上工作室均经公示无异议'], [merge])).toBe(expected)
  })

  it.each<[string, Cell[], string]>([
    ['a long name', [null, '济南齐鲁示例机械制造厂劳动模范'], 'A8'],
    ['a kind alone', [null, null, null, null, '技术创新型'], 'A8'],
    [
      'a long remark in its own column',
      [null, null, null, null, null, null, null, '命名文件原件存档备查'],
      'A8',
    ],
    ['an amount alone', [null, null, null, null, null, null, 50000], 'A8'],
  ])('a row under a merge down the rows stays a record: %s', (_name, cells, at) => {
    const merges = [{ top: 6, left: 1, bottom: 8, right: 1 }]
    const reading = read(grid({ ...TWO_ROWS, 6: ['A1', '张三'], 8: cells }, merges), studios)!
    expect(reading.setAside).toEqual([])
    expect(reading.records.map(({ number }) => number)).toEqual([6, 8])
    expect(reading.drafts.filter(({ address }) => address === at)).toHaveLength(1)
  })

  it.each([
    ['以上均经公示无', 'number'],
    ['以上均经公示无异', 'note'],
  ])('a sentence has eight characters: %s', (words, expected) => {
    expect(under([words])).toBe(expected)
  })
})

describe('cells that hold no value of their column', () => {
  const reading = read(
    grid({ ...TWO_ROWS, 6: ['A1', '张三', 3.7e17, null, '综合型', 2020.1, 'x', '已核对'] }),
    studios,
  )!

  it('are unreadable at their cells, and never half a value', () => {
    expect(reading.drafts.map((d) => [d.address, d.kind])).toEqual([
      ['C6', 'unreadable'],
      ['E6', 'unreadable'],
      ['F6', 'unreadable'],
      ['G6', 'unreadable'],
    ])
    expect(reading.records[0]?.row).toEqual({ number: 'A1', leader: '张三', note: '已核对' })
    expect([...reading.records[0]!.unreadable]).toEqual(['identity', 'kind', 'namedOn', 'grant'])
  })

  it('bear the sender’s own explanation', () => {
    expect(reading.drafts[0]?.answer).toBe('已核对')
  })
})

const info = form({
  id: 'info',
  title: '报送信息',
  layout: 'card',
  columns: {
    unit: text({ header: ['报送单位'], aliases: ['填报单位'], required: true, fill: '' }),
    year: text({ header: ['年度'], fill: '' }),
    phone: code({ header: ['电话'], fill: '' }),
  },
})

describe('cards and recognition', () => {
  const card = grid(
    { 1: ['报送信息'], 3: ['报送单位', null, '甲总工会'], 4: ['年度', 2026, '电话', '0531-1'] },
    [{ top: 3, left: 1, bottom: 3, right: 2 }],
  )

  it('takes the value right of its label, across the label’s merge', () => {
    expect(readCard(card, info)?.records[0]?.row).toEqual({ unit: '甲总工会', year: '2026', phone: '0531-1' })
  })

  it('a caption that bears a field’s other name is not taken for the field', () => {
    const captioned = grid({
      1: ['报送信息'],
      2: ['填报单位（盖章）：', '模板版本 2026.1'],
      3: ['报送单位', '甲总工会'],
      4: ['年度', 2026, '电话', '0531-1'],
    })
    expect(readCard(captioned, info)?.records[0]?.row.unit).toBe('甲总工会')
  })

  it('tells forms apart whatever the sheets are called', () => {
    const book = {
      sheets: [
        { ...grid({ ...TWO_ROWS, 6: ['A1'] }), name: 'Sheet1' },
        { ...card, name: 'Sheet2' },
        grid({ 1: ['随手记', 1, 2] }, [], 'Sheet3'),
      ],
    }
    const found = recognise(book, [info, studios])
    expect(found.readings.map((r) => [r.form.id, r.sheet])).toEqual([
      ['studios', 'Sheet1'],
      ['info', 'Sheet2'],
    ])
    expect(found.strangers).toEqual(['Sheet3'])
  })

  it('a sheet of the right name without a header is reported', () => {
    const found = recognise({ sheets: [grid({ 1: ['工作室表'], 2: ['甲', '乙'] })] }, [studios])
    expect(found.drafts[0]?.message).toContain('没有找到《工作室表》的表头')
  })
})
