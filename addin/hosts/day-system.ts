/**
 * Whether a workbook in Excel counts its days from 1904. Excel cannot be asked; but what it shows of a day tells, for
 * the two systems lie four years and a day apart.
 */
import type { Cell } from '../../templates/sheet/grid.ts'
import { dayOfSerial } from '../../templates/values/day.ts'
import { showsDay } from '../../templates/values/number-format.ts'

/** Days from the start of the 1900 system to that of the 1904 system. */
const BETWEEN = 1462

/** The year that a serial stands for may be told from the text that Excel shows of it. */
const tellsFrom1904 = (serial: number, text: string): boolean | null => {
  const shown = (text.match(/\d+/g) ?? []).filter((figures) => figures.length === 4).map(Number)
  const [from1900, from1904] = [serial, serial + BETWEEN].map((each) =>
    shown.includes(dayOfSerial(each).year),
  )
  return from1900 === from1904 ? null : from1904!
}

export class DaySystem {
  #from1904 = false

  /** @param shown days with a year in them, as they are held and as Excel shows them; none may tell */
  learn(shown: readonly { readonly serial: number; readonly text: string }[]): void {
    for (const { serial, text } of shown) {
      const told = tellsFrom1904(serial, text)
      if (told === null) continue
      this.#from1904 = told
      return
    }
  }

  /** What is to be added to a day of Excel's so that it counts from 1900. */
  get shift(): number {
    return this.#from1904 ? BETWEEN : 0
  }

  /** A value of Excel's under a format, counted from 1900. */
  readonly fromExcel = <V>(value: V, format: string): V | number =>
    typeof value === 'number' && this.#from1904 && showsDay(format) ? value + BETWEEN : value

  /** A value that counts from 1900, as it is put into a cell under a format. */
  readonly toExcel = (value: Exclude<Cell, object>, format: string): Exclude<Cell, object> =>
    typeof value === 'number' && this.#from1904 && showsDay(format) ? value - BETWEEN : value
}

/** Whether a format shows a day with its year in four figures: only such a day tells the system. */
export const showsYear = (format: string): boolean => showsDay(format) && /yyyy|e/i.test(format)
