/** Drop-down lists and the other checks that Excel makes while a cell is typed. */
import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import type { CodeFormat, Column } from '../../templates/sheet/column.ts'
import { wordOf } from '../../templates/sheet/column-kinds.ts'
import { address, columnName } from '../../templates/sheet/grid.ts'
import { OPTIONS_SHEET } from '../../templates/sheet/template.ts'
import { fonts, textWidth } from './style.ts'

/** The days that a cell of a date takes. */
// biome-ignore lint/style/noRestrictedGlobals: fixed days, not the clock
const BOUNDS = ['1900-03-01', '2200-12-31'].map((day) => new Date(`${day}T00:00:00Z`))

/** Excel allows 255 characters between the quotation marks of a list. */
const LONGEST_INLINE = 250

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** The lists of one workbook. Equal lists share a column of the hidden sheet. */
export class OptionLists {
  private readonly long = new Map<string, { title: string; options: readonly string[] }>()

  /** The formula of a list: its words where they fit, else a range of the hidden sheet. */
  formula(title: string, options: readonly string[]): string {
    const words = options.join(',')
    if (words.length <= LONGEST_INLINE && !options.some((option) => /[",]/.test(option))) return `"${words}"`
    const key = options.join('\n')
    if (!this.long.has(key)) this.long.set(key, { title, options })
    const column = columnName([...this.long.keys()].indexOf(key) + 1)
    return `${quoteSheet(OPTIONS_SHEET)}!$${column}$2:$${column}$${options.length + 1}`
  }

  /** Adds the hidden sheet, if any list needs it. Call once, after all other sheets. */
  writeTo(book: Workbook): void {
    if (this.long.size === 0) return
    const sheet = book.addWorksheet(OPTIONS_SHEET, { state: 'hidden' })
    ;[...this.long.values()].forEach(({ title, options }, at) => {
      const column = sheet.getColumn(at + 1)
      column.values = [title, ...options]
      column.width = Math.min(60, Math.max(...options.map(textWidth)) + 4)
      column.font = fonts.body
    })
  }
}

type Check = Pick<DataValidation, 'type' | 'operator' | 'formulae' | 'errorStyle' | 'errorTitle' | 'error'>

/** Codes of one fixed length, in characters. */
const lengths: Readonly<Partial<Record<CodeFormat, number>>> = {
  'identity-number': 18,
  'credit-code': 18,
  mobile: 11,
}

const typed = (type: 'whole' | 'decimal', least: number, most: number, error: string): Check => ({
  type,
  operator: 'between',
  formulae: [least, most],
  errorStyle: 'stop',
  errorTitle: '填写有误',
  error,
})

const listOf = (formula: string, errorStyle: 'stop' | 'warning', error: string): Check => ({
  type: 'list',
  formulae: [formula],
  errorStyle,
  errorTitle: '不在下拉列表中',
  error,
})

const MOST = 1_000_000_000_000

function checkOf(column: Column, lists: OptionLists, title: string): Check | null {
  switch (column.kind) {
    case 'yesNo':
      return listOf(
        lists.formula(title, column.options ?? []),
        'warning',
        `请选“${wordOf(column, true)}”或“${wordOf(column, false)}”。`,
      )
    case 'choice':
      return listOf(lists.formula(title, column.options ?? []), 'stop', '请从下拉列表中选择。')
    case 'count':
      return typed('whole', 0, MOST, '请只填一个整数，不带单位；没有的填 0。')
    case 'decimal':
      return typed('decimal', 0, MOST, '请只填一个数，不带单位，单位见表头。')
    case 'money':
      return typed('decimal', -MOST, MOST, `请只填数字，不带单位；本栏单位为${column.unit ?? '元'}。`)
    case 'year':
      return typed('whole', 1900, 2200, '请填四位年份，如 2026。')
    case 'day':
      return {
        type: 'date',
        operator: 'between',
        formulae: BOUNDS,
        errorStyle: 'warning',
        errorTitle: '不是完整日期',
        error: '请填 2020-04-27 这样的日期。只知道年月的，填 2020年4月，并点“是”保留。',
      }
    case 'code': {
      const length = column.format && lengths[column.format]
      if (length === undefined) return null
      return {
        type: 'textLength',
        operator: 'equal',
        formulae: [length],
        errorStyle: 'warning',
        errorTitle: '位数不对',
        error: `应为 ${length} 位，请核对；确实无误的点“是”保留。`,
      }
    }
    case 'text':
      return null
  }
}

/** A list known only to this workbook: the units of the year, or the applications of another sheet. */
export interface LocalList {
  readonly formula: string
  readonly error: string
}

/** Puts a column's check on its prepared rows, both ends included. */
export function addCheck(
  sheet: Worksheet,
  at: { column: number; top: number; bottom: number },
  column: Column,
  lists: OptionLists,
  title: string,
  local?: LocalList,
): void {
  const check = local ? listOf(local.formula, 'warning', local.error) : checkOf(column, lists, title)
  if (check === null) return
  const first = address(at.top, at.column)
  const range = at.top === at.bottom ? first : `${first}:${address(at.bottom, at.column)}`
  const validations = (
    sheet as Worksheet & { dataValidations: { add(at: string, of: DataValidation): void } }
  ).dataValidations
  validations.add(range, { allowBlank: true, showErrorMessage: true, ...check } as DataValidation)
}
