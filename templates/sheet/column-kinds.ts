/** The kinds of columns that forms are made of, and how a cell of each becomes a value. */
import * as z from 'zod'
import { ticked } from '../values/boxes.ts'
import { Day, dayOfNumber, dayOfText } from '../values/day.ts'
import {
  fenOfNumber,
  fenOfText,
  inOtherUnit,
  MONEY_UNITS,
  type MoneyUnit,
  namesUnit,
  type UsualAmounts,
  unitNamed,
} from '../values/money.ts'
import { foldText, trimmed, withoutUnseen } from '../values/text.ts'
import { asText, type CodeFormat, type Column, type ColumnWords, columnOf, type Parsed } from './column.ts'
import type { ListName } from './list-names.ts'

const SOME_TEXT = () => z.string().min(1)
const YES_OR_NO = () => z.boolean()
const COUNT = () => z.int().min(0).max(MOST)
const QUANTITY = () => z.number().min(0)
const FEN = () => z.int()
const DAY = () => z.instanceof(Day)
const YEAR = () => z.int().min(1900).max(2200)

/** Free text, trimmed at both ends. */
export const text = (words: ColumnWords): Column<string> =>
  columnOf('text', words, 16, SOME_TEXT, (cell) =>
    typeof cell === 'number' && Math.abs(cell) >= 1e15 ? LOST : { value: asText(cell) },
  )

/** Excel keeps 15 significant digits: a longer number has lost its tail, and no program can bring it back. */
const LOST = {
  unreadable: '号码被 Excel 存成了数字，末几位已变成 0，无法恢复',
  mend: '请先把单元格设为“文本”格式，再照证件重新录入',
}

/** A code whose every digit counts: identity numbers, phones, account numbers and codes. Kept as text. */
export function code(words: ColumnWords & { format?: CodeFormat }): Column<string> {
  const base = columnOf('code', words, 20, SOME_TEXT, (cell): Parsed<string> => {
    if (typeof cell === 'number') {
      if (!Number.isSafeInteger(cell) || Math.abs(cell) >= 1e15) return LOST
      return { value: String(cell) }
    }
    const value = asText(cell)
    return /^\d(\.\d+)?e\+?\d+$/i.test(foldText(value)) ? LOST : { value }
  })
  return words.format === undefined ? base : { ...base, format: words.format }
}

/**
 * One of a closed list. Aliases are read as the official word; anything else is unreadable, never guessed.
 * @param words `spellings`: other ways to write an option, each with the option that it means; `unsettled`: words
 * that are read as they stand, though no option, because a rule puts them before a person
 */
export function choice<const O extends readonly [string, ...string[]], const U extends string = never>(
  options: O,
  words: Omit<ColumnWords, 'aliases'> & {
    aliases?: readonly string[]
    spellings?: Readonly<Record<string, O[number]>>
    unsettled?: readonly U[]
  },
): Column<O[number] | NoInfer<U>> {
  const { spellings = {}, unsettled = [], ...rest } = words
  const known = new Map<string, O[number] | U>(
    [...options, ...unsettled].map((option) => [foldText(option), option]),
  )
  for (const [spelling, option] of Object.entries(spellings)) known.set(foldText(spelling), option)
  const base = columnOf(
    'choice',
    rest,
    14,
    () => z.enum([...options, ...unsettled]) as z.ZodType<O[number] | U>,
    (cell): Parsed<O[number] | U> => {
      const written = writtenAs(cell)
      const value = known.get(foldText(written))
      if (value !== undefined) return { value }
      const boxes = typeof cell === 'string' ? ticked(cell) : null
      const ticks = [...new Set((boxes?.chosen ?? []).map((word) => known.get(foldText(word))))]
      if (ticks.length === 1 && ticks[0] !== undefined) return { value: ticks[0] }
      const several = boxes === null ? optionsIn(written, known) : ticks.filter((tick) => tick !== undefined)
      if (several.length > 1)
        return {
          unreadable: `填了 ${several.length} 项（${several.join('、')}），这一格只能填一项`,
          mend: `请只留最主要的一项：${several.join('或')}`,
          expected: options.join('、'),
        }
      return {
        unreadable: `“${written}” 不在可填的选项之内`,
        mend: `请从下拉列表中选择：${options.join('、')}${words.required ? '' : '；没有的留空'}`,
        expected: options.join('、'),
      }
    },
  )
  return { ...base, options }
}

/** Serials of days from 2000 to 2049: on the screen they are dates. */
const LIKELY_DAYS = [36_526, 54_788] as const

/** What the screen shows of a cell that is none of a list. */
function writtenAs(cell: string | number | boolean): string {
  const [first, last] = LIKELY_DAYS
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= first && cell <= last
    ? String(dayOfNumber(cell))
    : asText(cell)
}

/** The options that a cell lists, each part of it being one; none where some part is not. */
function optionsIn<O>(written: string, known: ReadonlyMap<string, O>): O[] {
  const parts = written.split(/[、,，;；/／+\s]+|和|及|或/).filter(Boolean)
  const found = parts.map((part) => known.get(foldText(part)))
  return found.every((option) => option !== undefined) ? [...new Set(found as O[])] : []
}

/** One of a list that the form leaves open. Read without that list, a cell is taken as it stands. */
export const listed = (list: ListName, words: ColumnWords): Column<string> => ({
  ...columnOf('choice', words, 14, SOME_TEXT, (cell) => ({ value: asText(cell) })),
  list,
})

const YES = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', '1', 'true'])
const NO = new Set(['否', '无', '没有', '×', '✗', '✘', '❌', '✖', 'x', 'n', 'no', '0', 'false'])

/**
 * 是 or 否; 有/无 and ticks are read alike.
 * @param words `options`: the two words that its list, note and messages use, the affirmative first; 是 and 否 unless given
 */
export const yesNo = ({
  options = ['是', '否'],
  ...words
}: ColumnWords & { options?: readonly [yes: string, no: string] }): Column<boolean> => ({
  ...columnOf('yesNo', words, 8, YES_OR_NO, (cell): Parsed<boolean> => {
    if (typeof cell === 'boolean') return { value: cell }
    const word = foldText(asText(cell)).replace(/^[(](.*)[)]$/, '$1')
    if (YES.has(word)) return { value: true }
    if (NO.has(word)) return { value: false }
    const boxes = typeof cell === 'string' ? ticked(cell) : null
    if (boxes?.alone === true) return { value: true }
    const [chosen, ...more] = boxes?.chosen ?? []
    if (chosen !== undefined && more.length === 0) {
      if (YES.has(chosen)) return { value: true }
      if (NO.has(chosen)) return { value: false }
    }
    return {
      unreadable:
        boxes?.alone === false || (boxes !== null && chosen === undefined)
          ? `“${asText(cell)}” 的框没有勾选`
          : `“${writtenAs(cell)}” 看不出是“${options[0]}”还是“${options[1]}”`,
      mend: `请填“${options[0]}”或“${options[1]}”`,
      expected: options.join('、'),
    }
  }),
  options,
})

/** The word of a column for a yes or a no. */
export const wordOf = ({ options }: Pick<Column, 'options'>, yes: boolean): string =>
  (yes ? options?.[0] : options?.[1]) ?? (yes ? '是' : '否')

const numberOf = (cell: string | number | boolean): number | null => {
  if (typeof cell === 'number') return cell
  const plain = withoutUnseen(asText(cell).normalize('NFKC')).replace(/,/g, '')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** No sheet counts more of anything: a longer figure is a number of another kind in the wrong column. */
const MOST = 1_000_000

/** A whole number of things, 0 or more. A range such as 3-5 is unreadable: one figure is asked. */
export const count = (words: ColumnWords): Column<number> =>
  columnOf('count', words, 9, COUNT, (cell): Parsed<number> => {
    const value = numberOf(
      typeof cell === 'string' ? trimmed(cell).replace(/[人项个件次家份名对]$/, '') : cell,
    )
    if (value === null || !Number.isInteger(value) || value < 0)
      return {
        unreadable: `“${asText(cell)}” 不是一个整数`,
        mend: words.required ? '请只填一个整数；没有的填 0' : '请只填一个整数；没有的填 0 或留空',
        expected: '整数',
      }
    if (value > MOST)
      return {
        unreadable: `“${asText(cell)}” 太大，不会是这一列的数`,
        mend: '请看是否填错了列，只填一个整数',
        expected: `不超过 ${MOST} 的整数`,
      }
    return { value }
  })

/** A measured quantity, 0 or more, such as an area. */
export const decimal = (words: ColumnWords): Column<number> =>
  columnOf('decimal', words, 10, QUANTITY, (cell): Parsed<number> => {
    const value = numberOf(
      typeof cell === 'string' ? trimmed(cell).replace(/(㎡|m2|m²|平方米|平米)$/i, '') : cell,
    )
    if (value === null || value < 0)
      return { unreadable: `“${asText(cell)}” 不是数`, mend: '请只填一个数，单位见表头', expected: '数' }
    return { value }
  })

/**
 * An amount, held as integer fen. Read in the unit that the sheet's own header names, else in the form's.
 * @param words `usual`: outside it, a bare figure that would be usual ten thousand times larger or smaller is asked
 */
export function money(words: ColumnWords & { unit: MoneyUnit; usual?: UsualAmounts }): Column<number> {
  const base = columnOf('money', words, 14, FEN, (cell, found): Parsed<number> => {
    const unit = unitNamed(found, words.unit)
    const read =
      typeof cell === 'number'
        ? fenOfNumber(cell, unit)
        : typeof cell === 'string'
          ? fenOfText(cell, unit)
          : { message: `“${asText(cell)}” 不是金额`, mend: '请填数字' }
    if (typeof read !== 'number')
      return { unreadable: read.message, mend: read.mend, expected: `金额（${unit}）` }
    if (words.usual === undefined || (typeof cell === 'string' && namesUnit(cell))) return { value: read }
    const scale = MONEY_UNITS[unit] / MONEY_UNITS[words.unit]
    const usual: UsualAmounts = [words.usual[0] / scale, words.usual[1] / scale]
    const doubt = inOtherUnit(read / MONEY_UNITS[unit], unit, usual)
    return doubt === null ? { value: read } : { value: read, doubt }
  })
  return { ...base, unit: words.unit }
}

/** A calendar day, perhaps only to the month or the year. */
export const day = (words: ColumnWords): Column<Day> =>
  columnOf('day', words, 13, DAY, (cell): Parsed<Day> => {
    const read =
      typeof cell === 'number'
        ? dayOfNumber(cell)
        : typeof cell === 'string'
          ? dayOfText(cell)
          : { message: `“${asText(cell)}” 不是日期`, mend: '请填成 2020-04-27 这样的日期' }
    if (!(read instanceof Day)) return { unreadable: read.message, mend: read.mend, expected: '日期' }
    return { value: read }
  })

/** A calendar year. */
export const year = (words: ColumnWords): Column<number> =>
  columnOf('year', words, 8, YEAR, (cell): Parsed<number> => {
    const value = numberOf(typeof cell === 'string' ? trimmed(cell).replace(/年度?$/, '') : cell)
    if (value === null || !Number.isInteger(value) || value < 1900 || value > 2200)
      return { unreadable: `“${asText(cell)}” 不是年度`, mend: '请填四位年份，如 2026', expected: '年度' }
    return { value }
  })
