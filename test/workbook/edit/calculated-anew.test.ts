/** Results of formulas after cells were written under them: right, or none; never those of before. */
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { NOT_CALCULATED } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { calculatedAnew, calculatedOnOpening } from '../../../workbook/edit/calculated-anew.ts'
import { editBook } from '../../../workbook/edit/edit.ts'

/** Two amounts and a name are written under formulas that were last calculated without them. */
async function written(formula: string, result: ExcelJS.CellFormulaValue['result'] = 0): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('表')
  for (const row of [['甲'], ['乙'], ['丙']]) sheet.addRow(row)
  sheet.getCell('C2').value = { formula: 'B2*2', result: 0 }
  sheet.getCell('B5').value = { formula, result } as never
  const blank = Buffer.from(await made.xlsx.writeBuffer())
  const cells = [
    { sheet: '表', row: 1, column: 2, value: 0.1 },
    { sheet: '表', row: 2, column: 2, value: 0.2 },
  ]
  return calculatedAnew(editBook(blank, { cells }, nodeCodec), nodeCodec)
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)

const at = (bytes: Uint8Array, row: number, column: number) =>
  readBook(bytes).sheets[0]!.rows.find(({ number }) => number === row)!.cells[column - 1]

it.each([
  ['SUM(B1:B3)', 0.3],
  ['sum( $B$1:$B$3 )', 0.3],
  ['SUM(B1,B2:B3)', 0.3],
  ['SUM(A1:B3)', 0.3],
  ['COUNT(A1:B3)', 2],
  ['COUNTA(A1:A3)', 3],
])('works %s out', async (formula, result) => {
  expect(at(await written(formula), 5, 2)).toBe(result)
})

it.each([
  ['SUM(C1:C3)', 'stands on a cell that is calculated itself'],
  ['SUM(B1:B3)*2', 'is more than a sum'],
  ["SUM('表'!B1:B3)", 'names a sheet'],
  ['SUM(金额)', 'names a name'],
  ['AVERAGE(B1:B3)', 'is another function'],
])('takes the old result of %s away, which %s', async (formula) => {
  expect(at(await written(formula), 5, 2)).toEqual({ fault: NOT_CALCULATED })
})

it('takes a text away that was a result, with its type', async () => {
  const bytes = await written('IF(B1>0,"有","无")', '无')
  expect(at(bytes, 5, 2)).toEqual({ fault: NOT_CALCULATED })
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<c r="B5"[^>]* t="str"/)
})

it('says that all is calculated when it is opened, whatever the workbook said of that', async () => {
  expect(partOf(await written('SUM(B1:B3)'), 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/)
  expect(calculatedOnOpening('<workbook><sheets/><extLst/></workbook>')).toBe(
    '<workbook><sheets/><calcPr fullCalcOnLoad="1"/><extLst/></workbook>',
  )
  expect(calculatedOnOpening('<workbook><sheets/></workbook>')).toBe(
    '<workbook><sheets/><calcPr fullCalcOnLoad="1"/></workbook>',
  )
  const said = '<workbook><calcPr fullCalcOnLoad="1"/></workbook>'
  expect(calculatedOnOpening(said)).toBe(said)
})

it('leaves a workbook without formulas as it is', async () => {
  const made = new ExcelJS.Workbook()
  made.addWorksheet('表').addRow(['甲'])
  const bytes = new Uint8Array(Buffer.from(await made.xlsx.writeBuffer()))
  expect(calculatedAnew(bytes, nodeCodec)).toBe(bytes)
})
