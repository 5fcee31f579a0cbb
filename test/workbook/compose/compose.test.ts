import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { cite, type Grounds } from '../../../templates/measure.ts'
import { readCard } from '../../../templates/read/card.ts'
import { findHeader } from '../../../templates/read/headers.ts'
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
import { type Form, form } from '../../../templates/sheet/form.ts'
import { NOT_CALCULATED } from '../../../templates/sheet/grid.ts'
import { type Template, type TemplateSheet, tableLayout } from '../../../templates/sheet/template.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { composeWorkbook, type Fill } from '../../../workbook/compose/compose.ts'
import { differingParts } from '../../../workbook/package/differing-parts.ts'

const studies = form({
  id: 'studies',
  title: '创新课题申报一览表',
  sheet: '课题',
  layout: 'table',
  instructions: ['一个课题填一行'],
  columns: {
    number: code({
      header: ['申报编号'],
      required: true,
      fill: '自编',
    }),
    name: text({ header: ['课题名称'], required: true, fill: '与立项文件一致', width: 30 }),
    leader: text({ header: ['负责人', '姓名'], fill: '填姓名', width: 10 }),
    identity: code({ header: ['负责人', '证件号码'], format: 'identity-number', fill: '18 位' }),
    level: choice(['国家级', '省级', '市级'], { header: ['级别'], fill: '从下拉列表选' }),
    open: yesNo({ header: ['是否公开'], fill: '填是或否' }),
    people: count({ header: ['人数'], fill: '填整数' }),
    area: decimal({ header: ['面积（㎡）'], fill: '填数' }),
    funds: money({ header: ['经费（万元）'], unit: '万元', fill: '填数' }),
    startedOn: day({ header: ['立项日期'], fill: '填日期' }),
    endedOn: day({ header: ['结题日期'], fill: '填日期' }),
    year: year({ header: ['年度'], fill: '填年份' }),
    words: text({ header: ['说明'], fill: '没有的不填', width: 40 }),
  },
})

const people = form({
  id: 'people',
  title: '课题成员',
  layout: 'table',
  joins: 'number',
  columns: {
    number: code({ header: ['申报编号'], required: true, fill: '从下拉列表选' }),
    name: text({ header: ['姓名'], fill: '填姓名' }),
    place: text({ header: ['单位'], fill: '填单位' }),
  },
})

const info = form({
  id: 'info',
  title: '报送信息',
  layout: 'card',
  columns: {
    unit: text({ header: ['报送单位'], required: true, fill: '从下拉列表选' }),
    year: year({ header: ['申报年度'], fill: '四位年份' }),
    date: day({ header: ['报送日期'], fill: '填日期' }),
    contact: text({ header: ['联系人'], fill: '填姓名' }),
  },
})

const given = form({
  id: 'given',
  title: '填报参数',
  layout: 'table',
  columns: {
    code: text({ header: ['参数代号'], fill: '由程序写' }),
    value: text({ header: ['取值'], fill: '由程序写' }),
  },
})

const templateOf = (...sheets: TemplateSheet[]): Template => ({
  id: 'sample-county',
  fileName: '样表.xlsx',
  title: '样表（区县总工会用）',
  programme: 'jinan-studio',
  senderKind: '区县总工会',
  sheets,
  instructions: ['先填“报送信息”。', '报送前自查一遍。'],
})

const sheetOf = (one: Form, rows: number, locked = false): TemplateSheet => ({
  form: one,
  required: true,
  rows,
  locked,
})

const sample = templateOf(
  sheetOf(info, 1),
  sheetOf(studies as unknown as Form, 40),
  sheetOf(people as unknown as Form, 25),
  sheetOf(given as unknown as Form, 10, true),
)

/** One column is asked for by three articles of two measures. */
const asked: Grounds = (of, key) =>
  of.id === 'studies' && key === 'number'
    ? ['JN-06-1a', 'JN-06-1b', 'JN-05', 'YH-09c'].map((id) => cite(registry.measures, id))
    : []

async function open(template: Template, fill?: Fill): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await composeWorkbook(template, fill)) as unknown as ArrayBuffer)
  return book
}

const firstRow = tableLayout(studies as unknown as Form).firstRow
const columnOf = (key: keyof typeof studies.columns): number => Object.keys(studies.columns).indexOf(key) + 1

/** A validation as the file holds it; exceljs hands one out per cell. */
const validationAt = (sheet: ExcelJS.Worksheet, row: number, column: number) =>
  sheet.getCell(row, column).dataValidation

describe('a blank', () => {
  let book: ExcelJS.Workbook
  let sheet: ExcelJS.Worksheet
  beforeAll(async () => {
    book = await open(sample, { grounds: asked })
    sheet = book.getWorksheet('课题')!
  })

  test('has the instructions first, then its sheets in order', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '报送信息',
      '课题',
      '课题成员',
      '填报参数',
    ])
    const words = book.worksheets[0]!.getSheetValues().flat().map(String)
    for (const line of ['先填“报送信息”。', '报送前自查一遍。', '一个课题填一行'])
      expect(words).toContain(line)
  })

  test('bears template and edition, and no time of its writing', () => {
    expect({ title: book.title, subject: book.subject, keywords: book.keywords }).toEqual({
      title: '样表（区县总工会用）',
      subject: 'sample-county',
      keywords: '2026.1',
    })
    expect(book.created).toEqual(book.modified)
  })

  test('has title, caption and header where the layout says, readable by the form', async () => {
    expect(sheet.getCell('A1').text).toBe('创新课题申报一览表')
    expect(sheet.getCell('A2').text).toBe('填报单位（盖章）：')
    const grid = readBook(await composeWorkbook(sample)).sheets.find(({ name }) => name === '课题')!
    const header = findHeader(grid, studies as unknown as Form)!
    expect([header.top, header.bottom]).toEqual([3, 4])
    expect([...header.columns].map(([key, { column }]) => [key, column])).toEqual(
      Object.keys(studies.columns).map((key, index) => [key, index + 1]),
    )
    expect(header.columns.get('funds')?.unit).toBe('万元')
  })

  test('marks required headers and merges groups', () => {
    expect(sheet.getCell(3, 1).text).toBe('*申报编号')
    expect(sheet.getCell(3, columnOf('level')).text).toBe('级别')
    const group = sheet.getCell(3, columnOf('leader'))
    expect(group.text).toBe('负责人')
    expect(sheet.getCell(3, columnOf('identity')).master.address).toBe(group.address)
    expect(sheet.getCell(4, 1).master.address).toBe('A3')
  })

  test('says on each header what to fill, whether it must be, the options and the articles', () => {
    const noteOf = (row: number, key: keyof typeof studies.columns): string =>
      (sheet.getCell(row, columnOf(key)).note as ExcelJS.Comment).texts!.map((part) => part.text).join('')
    expect(noteOf(3, 'number')).toBe(
      '申报编号（必填）\n自编\n依据：市创新工作室办法第六条（一）、第五条；市隐患奖励办法第九条',
    )
    expect(noteOf(4, 'leader')).toMatch(/^负责人·姓名（选填）\n填姓名$/)
    expect(noteOf(3, 'level')).toContain('可填：国家级、省级、市级')
    for (const key of Object.keys(studies.columns) as (keyof typeof studies.columns)[])
      expect(noteOf(studies.columns[key].header.length === 2 ? 4 : 3, key)).toContain(
        studies.columns[key].fill,
      )
  })

  test('checks what is typed on prepared rows only', () => {
    const last = firstRow + 39
    for (const row of [firstRow, last]) {
      expect(validationAt(sheet, row, columnOf('level'))).toMatchObject({
        type: 'list',
        formulae: ['"国家级,省级,市级"'],
        errorStyle: 'stop',
      })
      expect(validationAt(sheet, row, columnOf('open'))).toMatchObject({
        formulae: ['"是,否"'],
        errorStyle: 'warning',
      })
      expect(validationAt(sheet, row, columnOf('people'))).toMatchObject({ type: 'whole' })
      expect(validationAt(sheet, row, columnOf('funds'))).toMatchObject({ type: 'decimal' })
      expect(validationAt(sheet, row, columnOf('startedOn'))).toMatchObject({
        type: 'date',
        errorStyle: 'warning',
      })
      expect(validationAt(sheet, row, columnOf('identity'))).toMatchObject({
        type: 'textLength',
        formulae: [18],
      })
      expect(validationAt(sheet, row, columnOf('words'))).toBeUndefined()
    }
    expect(validationAt(sheet, last + 1, columnOf('level'))).toBeUndefined()
    expect(validationAt(sheet, firstRow - 1, columnOf('level'))).toBeUndefined()
  })

  test('formats prepared cells by what they hold', () => {
    const formats = Object.keys(studies.columns).map((_, index) => sheet.getCell(firstRow, index + 1).numFmt)
    expect(
      Object.fromEntries(Object.keys(studies.columns).map((key, at) => [key, formats[at]])),
    ).toMatchObject({
      number: '@',
      leader: '@',
      identity: '@',
      people: '0',
      funds: '#,##0.00',
      startedOn: 'yyyy-mm-dd',
      year: '0',
    })
  })

  test('offers the application numbers of the first table in the others', () => {
    expect(validationAt(book.getWorksheet('课题成员')!, 4, 1)).toMatchObject({
      type: 'list',
      formulae: [`'课题'!$A$${firstRow}:$A$${firstRow + 39}`],
      errorStyle: 'warning',
    })
  })

  test('keeps header and first columns in sight, on the screen and in print', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 })
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      fitToWidth: 2,
      printTitlesRow: '3:4',
      printTitlesColumn: 'A:B',
    })
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页')
    const narrow = book.getWorksheet('课题成员')!
    expect(narrow.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(narrow.pageSetup).toMatchObject({ fitToWidth: 1, printTitlesRow: '3:3' })
    expect(book.getWorksheet('报送信息')!.pageSetup.orientation).toBe('portrait')
  })

  test('locks only the sheets that the office writes', () => {
    const locked = (name: string): boolean =>
      Boolean((book.getWorksheet(name) as unknown as { sheetProtection: unknown }).sheetProtection)
    expect([locked('填报参数'), locked('课题'), locked('报送信息')]).toEqual([true, false, false])
  })
})

describe('a filled workbook', () => {
  const values = {
    number: '0071',
    name: '=HYPERLINK("http://a")',
    leader: '+86',
    identity: '370102199001011234',
    level: '省级',
    open: false,
    people: 12,
    area: 98.5,
    funds: 500_000_000,
    startedOn: new Day(2020, 4, 27),
    endedOn: new Day(2021, 4),
    year: 2026,
    words: `-第一行\n@第二行 _x0041_ <&>"'`,
  }

  test('gives back through our reader every value that was put in', async () => {
    const book = readBook(await composeWorkbook(sample, { rows: { studies: [{ values }] } }))
    const row = book.sheets
      .find(({ name }) => name === '课题')!
      .rows.find(({ number }) => number === firstRow)!
    for (const [index, [key, column]] of Object.entries(studies.columns).entries())
      expect([key, column.parse(row.cells[index] ?? null)]).toEqual([
        key,
        { value: values[key as keyof typeof values] },
      ])
  })

  test('stores text that looks like a formula as text', async () => {
    const sheet = (await open(sample, { rows: { studies: [{ values }] } })).getWorksheet('课题')!
    for (const key of ['name', 'leader', 'words'] as const)
      expect(sheet.getCell(firstRow, columnOf(key)).type).toBe(ExcelJS.ValueType.String)
  })

  test('writes days and money as Excel counts them, an incomplete day as text without changing its column', async () => {
    const rows = [{ values }, { values: { endedOn: new Day(2022, 5, 6) } }]
    const sheet = (await open(sample, { rows: { studies: rows } })).getWorksheet('课题')!
    expect(sheet.getCell(firstRow, columnOf('startedOn')).value).toEqual(new Date('2020-04-27T00:00:00Z'))
    expect(sheet.getCell(firstRow, columnOf('funds')).value).toBe(500)
    const ended = sheet.getCell(firstRow, columnOf('endedOn'))
    expect([ended.value, ended.numFmt]).toEqual(['2021年4月', '@'])
    expect(sheet.getCell(firstRow + 1, columnOf('endedOn')).numFmt).toBe('yyyy-mm-dd')
  })

  test('writes raw cells exactly as given', async () => {
    const raws = {
      number: 12345,
      funds: '五万',
      startedOn: 2020.1,
      open: true,
      people: { fault: '#REF!' },
      area: { fault: NOT_CALCULATED },
    }
    const filled = { values: Object.fromEntries(Object.entries(raws).map(([key, raw]) => [key, { raw }])) }
    const book = readBook(await composeWorkbook(sample, { rows: { studies: [filled] } }))
    const row = book.sheets
      .find(({ name }) => name === '课题')!
      .rows.find(({ number }) => number === firstRow)!
    for (const [key, raw] of Object.entries(raws))
      expect([key, row.cells[columnOf(key as keyof typeof studies.columns) - 1]]).toEqual([key, raw])
  })

  test('fills cards, the caption and the locked sheet, which has no spare rows', async () => {
    const fill: Fill = {
      caption: '填报单位：历下区总工会',
      cards: { info: { unit: '历下区总工会', year: 2026, date: new Day(2026, 3, 1) } },
      rows: { given: [{ values: { code: 'cap', value: { raw: 10 } } }] },
    }
    const book = await open(sample, fill)
    const read = readBook(await composeWorkbook(sample, fill))
    const card = readCard(read.sheets.find(({ name }) => name === '报送信息')!, info as unknown as Form)!
    expect(card.records[0]!.row).toMatchObject({
      unit: '历下区总工会',
      year: 2026,
      date: new Day(2026, 3, 1),
    })
    expect(book.getWorksheet('课题')!.getCell('A2').text).toBe('填报单位：历下区总工会')
    expect(book.getWorksheet('填报参数')!.getCell('B4').value).toBe(10)
    expect(book.getWorksheet('填报参数')!.rowCount).toBe(4)
  })

  test('says where forwarded records came from', async () => {
    const origin = { unit: '历下区总工会', file: 'a.xlsx', sheet: '课题', row: 9 }
    const book = await open(sample, { provenance: true, rows: { studies: [{ values, origin }] } })
    const sheet = book.getWorksheet('课题')!
    const at = Object.keys(studies.columns).length
    expect([1, 2, 3, 4].map((n) => sheet.getCell(3, at + n).text)).toEqual([
      '来源单位',
      '来源文件',
      '来源工作表',
      '来源行',
    ])
    expect([1, 2, 3, 4].map((n) => sheet.getCell(firstRow, at + n).value)).toEqual([
      '历下区总工会',
      'a.xlsx',
      '课题',
      9,
    ])
    expect(sheet.rowCount).toBe(firstRow)
    expect(book.getWorksheet('填报参数')!.columnCount).toBe(2)
  })

  test('keeps long lists on a hidden sheet', async () => {
    const units = Array.from({ length: 90 }, (_, n) => `第${n + 1}区总工会`)
    const book = await open(sample, { choices: { 'info.unit': units, 'people.place': units } })
    const hidden = book.getWorksheet('选项')!
    expect(hidden.state).toBe('hidden')
    expect(hidden.columnCount).toBe(1)
    expect(hidden.getColumn(1).values.slice(2)).toEqual(units)
    const formulae = ["'选项'!$A$2:$A$91"]
    expect(validationAt(book.getWorksheet('报送信息')!, 3, 2)).toMatchObject({
      type: 'list',
      formulae,
      errorStyle: 'warning',
    })
    expect(validationAt(book.getWorksheet('课题成员')!, 4, 3)).toMatchObject({ formulae })
  })

  test('can leave the instructions out', async () => {
    const book = await open(sample, { withInstructions: false })
    expect(book.worksheets[0]!.name).toBe('报送信息')
  })

  test('is the same, part by part, each time', async () => {
    const fill = { rows: { studies: [{ values }] } }
    const [one, two] = [await composeWorkbook(sample, fill), await composeWorkbook(sample, fill)]
    expect(differingParts(one, two, nodeCodec)).toEqual([])
    const other = await composeWorkbook(sample, {
      rows: { studies: [{ values: { ...values, people: 13 } }] },
    })
    expect(differingParts(one, other, nodeCodec)).toEqual(['xl/worksheets/sheet3.xml'])
  })
})
