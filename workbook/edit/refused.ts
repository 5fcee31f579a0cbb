/** Why a workbook is not written into. */
import { address } from '../../templates/sheet/grid.ts'
import { WorkbookError } from '../error.ts'

const refused = (detail: string, message: string): WorkbookError =>
  new WorkbookError('unwritable', detail, message)

const at = (sheet: string, row: number, column: number): string => `《${sheet}》${address(row, column)}`

export const refusals = {
  noSheet: (sheet: string) =>
    refused(`no sheet ${sheet}`, `工作簿里没有《${sheet}》表：请核对工作簿，没有写入`),
  structure: (part: string) =>
    refused(
      `${part} cannot be patched`,
      '工作簿的内部结构无法安全改写：请用 Excel 或 WPS 另存为 .xlsx 后再试，没有写入',
    ),
  outside: (sheet: string, row: number, column: number) =>
    refused(
      `row ${row}, column ${column}`,
      `《${sheet}》第 ${row} 行第 ${column} 列超出 Excel 的范围，没有写入`,
    ),
  formula: (sheet: string, row: number, column: number) =>
    refused('a formula stands there', `${at(sheet, row, column)} 是公式：请先把公式清除，没有写入`),
  sharedFormula: (sheet: string, row: number, column: number) =>
    refused(
      'other cells share the formula',
      `${at(sheet, row, column)} 的公式为几格共用：请在 Excel 中改，没有写入`,
    ),
  merged: (sheet: string, row: number, column: number) =>
    refused('within a merge', `${at(sheet, row, column)} 在合并单元格里面，不是左上角：请取消合并，没有写入`),
  header: (sheet: string, row: number, column: number) =>
    refused('the header of a table', `${at(sheet, row, column)} 是表格的标题：请在 Excel 中改，没有写入`),
  taken: (sheet: string, row: number, column: number) =>
    refused(
      'no room for a row',
      `${at(sheet, row, column)} 已有内容，表下面没有空行：请在表后插入空行，没有写入`,
    ),
  totals: (sheet: string, row: number) =>
    refused(
      'a row of totals',
      `《${sheet}》第 ${row} 行是汇总行，后面不能接着写：请关闭表格的汇总行，没有写入`,
    ),
  value: (sheet: string, row: number, column: number) =>
    refused(
      'a value that no cell holds',
      `${at(sheet, row, column)} 要写的内容 Excel 放不下（过长，或不是数），没有写入`,
    ),
  twice: (sheet: string, row: number, column: number) =>
    refused('a cell is written twice', `${at(sheet, row, column)} 要写两个不同的内容，没有写入`),
  noList: (sheet: string, row: number, column: number) =>
    refused('no drop-down', `${at(sheet, row, column)} 没有下拉列表，选项没有写入`),
  list: (sheet: string, row: number, column: number) =>
    refused(
      'a list that cannot be written',
      `${at(sheet, row, column)} 的下拉选项无法改写：请在 Excel 中改，没有写入`,
    ),
} as const
