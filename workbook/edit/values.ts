/** Values that are to be written: what a cell can hold, and whether it holds it already. */
import { type Cell, isFault } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import { isDay, type Value } from './plan.ts'

/** Whether a cell holds the value; a day must be shown as one, too. */
export const isSame = (value: Value, cell: Cell, isDayShown: boolean): boolean => {
  if (isFault(cell)) return false
  if (isDay(value)) return cell === value.day && isDayShown
  return value === cell
}

/** The value as a reader gives it back; line ends are one, and empty text is nothing. */
export const settled = (value: Value): Value => {
  if (typeof value !== 'string') return value
  const text = value.replace(/\r\n?/g, '\n')
  return text === '' ? null : text
}

/** Whether any cell can hold it. */
export const fits = (value: Value): boolean => {
  if (typeof value === 'string') return value.length <= LIMITS.letters
  if (typeof value === 'number') return Number.isFinite(value)
  return !isDay(value) || (Number.isFinite(value.day) && value.day >= 0)
}
