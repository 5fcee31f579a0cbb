import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { filledCard } from '../../office/theirs/filled-card.ts'
import { filledForm, SENDER } from '../../office/theirs/filled-form.ts'
import { registry } from '../../programmes/registry.ts'
import { foreignForms } from '../../submissions/foreign/foreign-form.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { officeThatSettled, yes } from '../submissions/foreign/settled.ts'

/** A blank with a total and a line to sign below its rows. */
async function blankOf(rows: number, total = true): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('汇总表')
  sheet.addRow(['2026年济南市职工排查事故隐患奖励汇总表'])
  sheet.addRow([
    '序号',
    '推荐单位',
    '隐患名称',
    '隐患部位',
    '发现日期',
    '第一发现人',
    '证件号码',
    '申请金额（万元）',
    '备注栏',
  ])
  for (let i = 0; i < rows; i++)
    sheet.addRow([]).getCell(3).style = {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEEDD' } },
    }
  if (total) {
    sheet.addRow(['合计', null, null, null, null, null, null, { formula: `SUM(H3:H${2 + rows})`, result: 0 }])
    sheet.addRow(['制表：　　　审核：'])
  }
  return Buffer.from(await made.xlsx.writeBuffer())
}

const RECORDS = [
  {
    hazard: '配电柜漏电',
    hazardPlace: '一车间',
    finder: '陈明',
    identity: '370102198001011234',
    reward: 300_000,
    [SENDER]: '历下区总工会',
  },
  {
    hazard: '行车断股',
    hazardPlace: '二车间',
    finder: '刘洋',
    identity: '370102198202022345',
    reward: 500_000,
    [SENDER]: '市中区总工会',
  },
]

describe('another people’s blank', () => {
  let fill: (blank: Buffer, records?: typeof RECORDS, hides?: boolean) => Uint8Array | { reason: string }
  beforeAll(async () => {
    const [foreign] = foreignForms(
      registry,
      officeThatSettled(readBook(await blankOf(3)), { says: yes }),
    ).forms
    fill = (blank, records = RECORDS, hides = false) =>
      filledForm(blank, readBook(blank), foreign!, records, hides, nodeCodec)
  })
  const rowsOf = (bytes: Uint8Array | { reason: string }) => {
    if ('reason' in bytes) throw new Error(bytes.reason)
    return new Map(readBook(bytes).sheets[0]!.rows.map(({ number, cells }) => [number, cells]))
  }

  it('is filled in its own cells, in its unit; total and signature stay', async () => {
    const rows = rowsOf(fill(await blankOf(3)))
    expect(rows.get(3)).toEqual([
      1,
      '历下区总工会',
      '配电柜漏电',
      '一车间',
      null,
      '陈明',
      '370102198001011234',
      0.3,
    ])
    expect(rows.get(4)).toEqual([
      2,
      '市中区总工会',
      '行车断股',
      '二车间',
      null,
      '刘洋',
      '370102198202022345',
      0.5,
    ])
    expect([rows.get(6)![0], rows.get(6)![7]]).toEqual(['合计', 0.8])
    expect(rows.get(7)).toEqual(['制表：　　　审核：'])
  })

  it('keeps the look of its rows', async () => {
    const filled = new ExcelJS.Workbook()
    await filled.xlsx.load(fill(await blankOf(3)) as never)
    expect(filled.worksheets[0]!.getCell('C3').fill).toMatchObject({ fgColor: { argb: 'FFFFEEDD' } })
  })

  it('grows where nothing stands below', async () => {
    const rows = rowsOf(fill(await blankOf(1, false)))
    expect(rows.get(4)![2]).toBe('行车断股')
  })

  it('gets rows above the total where there are too few: in its look, the total over all of them', async () => {
    for (const room of [1, 2]) {
      const three = [...RECORDS, { ...RECORDS[0]!, hazard: '管道泄漏' }]
      const filled = fill(await blankOf(room), three)
      const rows = rowsOf(filled)
      expect([3, 4, 5].map((row) => rows.get(row)!.slice(0, 3))).toEqual([
        [1, '历下区总工会', '配电柜漏电'],
        [2, '市中区总工会', '行车断股'],
        [3, '历下区总工会', '管道泄漏'],
      ])
      expect([rows.get(6)![0], rows.get(6)![7]]).toEqual(['合计', 1.1])
      expect(rows.get(7)).toEqual(['制表：　　　审核：'])
      const opened = new ExcelJS.Workbook()
      await opened.xlsx.load(filled as never)
      const [sheet] = opened.worksheets
      expect(sheet!.getCell('H6').formula).toBe('SUM(H3:H5)')
      expect(sheet!.getCell('C5').fill).toMatchObject({ fgColor: { argb: 'FFFFEEDD' } })
    }
  })

  it('keeps the frame of the table at its last row, and what stands beside all rows over all of them', async () => {
    const framed = new ExcelJS.Workbook()
    await framed.xlsx.load((await blankOf(3)) as never)
    const blank = framed.worksheets[0]!
    blank.getCell('C5').style = { border: { bottom: { style: 'thick' } } }
    blank.mergeCells('J3:J5')
    const opened = new ExcelJS.Workbook()
    const five = [...RECORDS, ...RECORDS, RECORDS[0]!]
    await opened.xlsx.load(fill(Buffer.from(await framed.xlsx.writeBuffer()), five) as never)
    const sheet = opened.worksheets[0]!
    expect([5, 6, 7].map((row) => sheet.getCell(`C${row}`).border?.bottom?.style)).toEqual([
      undefined,
      undefined,
      'thick',
    ])
    expect(sheet.getCell('J7').master.address).toBe('J3')
    expect(sheet.getCell('H8').formula).toBe('SUM(H3:H7)')
  })

  it('is not filled where something stands there that cannot be moved: the office is told', async () => {
    const pictured = new ExcelJS.Workbook()
    await pictured.xlsx.load((await blankOf(1)) as never)
    pictured.worksheets[0]!.getCell('A4').note = '合计由财务核对'
    const reason = fill(Buffer.from(await pictured.xlsx.writeBuffer()))
    expect(reason).toEqual({ reason: expect.stringContaining('只有 1 行，放不下 2 条') })
  })

  it('is not filled over what somebody has filled', async () => {
    const once = Buffer.from(fill(await blankOf(2, false)) as Uint8Array)
    expect(fill(once)).toEqual({ reason: '这份表样是填好的：请换成空白的' })
  })

  it('hides numbers where it is for reading', async () => {
    expect(rowsOf(fill(await blankOf(2), RECORDS, true)).get(3)![6]).toBe('370102********1234')
  })
})

describe('another people’s card', () => {
  /** Labels beside boxes, printed boxes to tick, and a label with its value in one cell. */
  async function cardBlank(filled = false): Promise<Buffer> {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('申报表')
    sheet.addRow(['济南市职工排查事故隐患奖励申报表'])
    sheet.addRow(['隐患名称', filled ? '配电柜漏电' : null, '发现日期'])
    sheet.addRow(['第一发现人', null, '隐患部位'])
    sheet.addRow(['隐患等级', '□一级 □二级 □三级', '申请金额（万元）'])
    sheet.addRow(['民族', null, '证件号码'])
    return Buffer.from(await made.xlsx.writeBuffer())
  }
  const record = {
    hazard: '配电柜漏电',
    hazardPlace: '一车间',
    finder: '陈明',
    level: '二级',
    identity: '370102198001011234',
    reward: 300_000,
  }
  const filledWith = async (blank: Buffer) => {
    const book = readBook(blank)
    const [foreign] = foreignForms(
      registry,
      officeThatSettled(readBook(await cardBlank()), { says: yes }),
    ).forms
    return filledCard(blank, book, foreign!, record, nodeCodec)
  }

  it('is filled box by box, in its unit, with the printed box ticked', async () => {
    const filled = (await filledWith(await cardBlank())) as Uint8Array
    const rows = new Map(readBook(filled).sheets[0]!.rows.map(({ number, cells }) => [number, cells]))
    expect([2, 3, 4, 5].map((row) => rows.get(row))).toEqual([
      ['隐患名称', '配电柜漏电', '发现日期'],
      ['第一发现人', '陈明', '隐患部位', '一车间'],
      ['隐患等级', '□一级 ☑二级 □三级', '申请金额（万元）', 0.3],
      ['民族', null, '证件号码', '370102198001011234'],
    ])
  })

  it('is not filled over what somebody has filled', async () => {
    expect(await filledWith(await cardBlank(true))).toEqual({ reason: '这份表样是填好的：请换成空白的' })
  })
})
