/** A column of a form: what it is called, what it holds, and what a cell of it shows. */

import type * as z from 'zod'
import { Day, dayOfNumber } from '../values/day.ts'
import type { MoneyUnit } from '../values/money.ts'
import { meansNothing } from '../values/nothing.ts'
import { trimmed } from '../values/text.ts'
import { type Cell, isFault, NOT_CALCULATED, PICTURE } from './grid.ts'
import type { ListName } from './list-names.ts'

export type ColumnKind = 'text' | 'code' | 'choice' | 'yesNo' | 'count' | 'decimal' | 'money' | 'day' | 'year'

/** Formats of codes that the cell rules check. */
export type CodeFormat =
  | 'identity-number'
  | 'credit-code'
  | 'mobile'
  | 'phone'
  | 'patent-number'
  | 'bank-account'
  | 'account-code'

/** What is hidden of a value in a rollup that is printed. */
export type Mask = 'identity' | 'phone' | 'account'

/** What a cell turned out to be for its column. */
export type Parsed<T> =
  | { readonly value: T; readonly doubt?: Doubt }
  | { readonly blank: true }
  | { readonly unreadable: string; readonly mend: string; readonly expected?: string }

/** What to ask about a value that was read and yet is unlikely. */
export interface Doubt {
  readonly message: string
  readonly mend: string
}

/** What is typed once about a column. */
export interface ColumnWords {
  /** `['领衔人', '姓名']` is a two-row header: a group and, under it, the name. The unit stands in brackets. */
  readonly header: readonly [string] | readonly [string, string]
  readonly aliases?: readonly string[]
  readonly required?: boolean
  /** What to fill in, for the note on the header. Chinese, one or two short sentences. */
  readonly fill: string
  /**
   * It says which record, sender or year a row is about: rules read it to find their rows, so that reading it does
   * not make it a column that their clause asks for.
   */
  readonly identifies?: boolean
  /** No rule reads it: it is for the people who use the sheet. */
  readonly informative?: boolean
  /** A day that may lie after that of sending: a term, or what whoever receives the sheet adds. */
  readonly mayFollow?: boolean
  /** `key`: part of what makes a record the same record; `sum`: added up in totals. */
  readonly rollup?: 'key' | 'sum'
  /** Reading does not compare the total of the sheet with its rows: a rule does, or the total says nothing. */
  readonly totalUnchecked?: boolean
  readonly mask?: Mask
  /** The sender's explanation, which answers warnings of its row. */
  readonly answers?: boolean
  /** Each record has its own: no other row's value can stand for it. */
  readonly own?: boolean
  /** Several records often have it in common, so that 同上 or a merged cell may stand for it although it is a key. */
  readonly shared?: boolean
  /** Width in characters of the standard font; a width that fits its kind unless given. */
  readonly width?: number
}

export interface Column<T = unknown> extends ColumnWords {
  readonly kind: ColumnKind
  /** Made anew when asked for: hundreds of columns are declared at every start, and few schemas wanted. */
  schema(): z.ZodType<T>
  readonly width: number
  readonly unit?: MoneyUnit
  readonly format?: CodeFormat
  readonly options?: readonly string[]
  /** The list from which a value is chosen, where the form itself leaves it open. */
  readonly list?: ListName
  /** `unit` is what the sheet's own header names; a money column then reads by it. */
  parse(cell: Cell, unit?: string | null): Parsed<T>
}

const BLANK = { blank: true } as const

/** In answers to a question, 无 and 没有 are a no. */
const SAYS_NO = /^[\s(（]*(无|没有)[\s)）]*$/

/** An apostrophe that was meant to make a cell text and is seen, before figures; ="…" as exports write it. */
const APOSTROPHE = /^\s*[’‘'＇`´′](?=[\dA-Za-z][\w./-]*\s*$)/
const EQUALS = /^\s*="([^"]*)"\s*$/

const unguarded = (cell: string): string => {
  const first = cell.trimStart()[0]!
  if (first === '=') return EQUALS.exec(cell)?.[1] ?? cell
  return cell.length < 40 && /[’‘'＇`´′]/.test(first) ? cell.replace(APOSTROPHE, '') : cell
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && trimmed(cell) === '')

/**
 * A column of a kind.
 * @param width where the words name none
 * @param parse is asked of cells that hold something
 */
export function columnOf<T>(
  kind: ColumnKind,
  words: ColumnWords,
  width: number,
  schema: () => z.ZodType<T>,
  parse: (cell: string | number | boolean, unit: string | null) => Parsed<T>,
): Column<T> {
  return {
    width,
    ...words,
    kind,
    schema,
    parse(cell, unit = null) {
      if (isFault(cell) && cell.fault === PICTURE)
        return kind === 'text'
          ? { unreadable: '这格是图片，请填文件名', mend: '请把图片另存为文件，在这一格填它的文件名' }
          : { unreadable: '这格是图片，读不出内容', mend: '请删去图片，把内容填成文字或数值' }
      if (isFault(cell))
        return {
          unreadable:
            cell.fault === NOT_CALCULATED
              ? `公式没有计算结果（${NOT_CALCULATED}）`
              : `单元格是公式，结果为 ${cell.fault}`,
          mend: '请改填数值，或修好公式、重新计算并保存',
        }
      if (cell === null || isBlank(cell)) return BLANK
      if (typeof cell !== 'string') return parse(cell, unit)
      if (kind !== 'text' && meansNothing(cell) && !(kind === 'yesNo' && SAYS_NO.test(cell))) return BLANK
      return parse(unguarded(cell), unit)
    },
  }
}

/** The text of a cell that holds something, as it is compared and shown. */
export const asText = (cell: string | number | boolean): string =>
  typeof cell === 'boolean' ? (cell ? '是' : '否') : typeof cell === 'number' ? String(cell) : trimmed(cell)

/** What the cell shows, for a finding. Long text is cut. */
export function showCell(cell: Cell, column?: Column): string | null {
  if (cell === null) return null
  if (isFault(cell)) return cell.fault
  if (column?.kind === 'day' && typeof cell === 'number') {
    const read = dayOfNumber(cell)
    if (read instanceof Day) return read.toString()
  }
  const shown = asText(cell)
  return shown.length > 120 ? `${shown.slice(0, 117)}…` : shown
}
