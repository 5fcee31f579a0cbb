import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { insertRows } from '../../../workbook/edit/insert-rows.ts'

/** A table of two rows with all that may reach to its last one, and something below. */
async function printed(change: (made: ExcelJS.Workbook) => void = () => {}): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('汇总表')
  sheet.addRow(['名称', null, '单价', '数量', '金额'])
  sheet.addRow(['甲', null, 2, 3, { formula: 'C2*D2', result: 6 }])
  sheet.addRow(['乙', null, 4, 5, { formula: 'C3*D3', result: 20 }]).height = 31
  sheet.addRow(['合计', null, null, { formula: 'SUM(D2:D3)' }, { formula: 'SUM(E2:E3)', result: 26 }])
  sheet.addRow(['说明：金额由程序计算'])
  sheet.mergeCells('A3:B3')
  sheet.mergeCells('A5:E5')
  sheet.getCell('C3').style = { font: { bold: true } }
  sheet.getCell('A3').dataValidation = { type: 'list', formulae: ['$A$2:$A$3'], allowBlank: true }
  sheet.addConditionalFormatting({
    ref: 'E2:E3',
    rules: [{ type: 'expression', formulae: ['E2>$E$4'], style: { font: { bold: true } }, priority: 1 }],
  })
  sheet.pageSetup.printArea = 'A1:E5'
  made.addWorksheet('封面').getCell('A1').value = { formula: '汇总表!E4', result: 26 } as never
  change(made)
  return Buffer.from(await made.xlsx.writeBuffer())
}

async function inserted(bytes: Uint8Array) {
  const made = new ExcelJS.Workbook()
  await made.xlsx.load(bytes as never)
  return { sheet: made.getWorksheet('汇总表')!, cover: made.getWorksheet('封面')! }
}

it('moves what stands below, and takes the new rows into what reached to the one above them', async () => {
  const bytes = insertRows(await printed(), '汇总表', 3, 2, nodeCodec)!
  const { sheet, cover } = await inserted(bytes)
  expect(readBook(bytes).sheets[0]!.rows.map(({ number, cells }) => [number, cells[0]])).toEqual(
    expect.arrayContaining([
      [3, '乙'],
      [6, '合计'],
      [7, '说明：金额由程序计算'],
    ]),
  )
  expect(['D6', 'E3', 'E4', 'E5', 'E6'].map((at) => sheet.getCell(at).formula)).toEqual([
    'SUM(D2:D5)',
    'C3*D3',
    'C4*D4',
    'C5*D5',
    'SUM(E2:E5)',
  ])
  expect(cover.getCell('A1').formula).toBe('汇总表!E6')
  expect(sheet.getCell('C5').font).toMatchObject({ bold: true })
  expect(sheet.getRow(5).height).toBe(31)
  expect(['B4', 'B5', 'E7'].map((at) => sheet.getCell(at).master.address)).toEqual(['A4', 'A5', 'A7'])
  expect(sheet.getCell('A5').dataValidation).toMatchObject({ formulae: ['$A$2:$A$5'] })
  expect(sheet.pageSetup.printArea).toBe('A1:E7')
  const { conditionalFormattings: formats } = sheet as unknown as {
    conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[]
  }
  expect([formats[0]!.ref, formats[0]!.rules[0]!.formulae]).toEqual(['E2:E5', ['E2>$E$6']])
})

it.each<readonly [string, (made: ExcelJS.Workbook) => void]>([
  [
    'a note',
    (made) => {
      made.worksheets[0]!.getCell('A4').note = '核对'
    },
  ],
  [
    'a table',
    (made) =>
      void made.worksheets[0]!.addTable({
        name: '表',
        ref: 'G1',
        columns: [{ name: '甲' }],
        rows: [['乙']],
      } as never),
  ],
  [
    'a formula through several sheets',
    (made) => {
      made.worksheets[1]!.getCell('A2').value = { formula: 'SUM(汇总表:封面!A9)' } as never
    },
  ],
])('leaves a workbook alone that holds %s', async (_, change) => {
  expect(insertRows(await printed(change), '汇总表', 3, 2, nodeCodec)).toBeNull()
})
