/** How the columns of a table share the cells of a card. */
import type { Column } from '../../../templates/sheet/column.ts'
import { type Form, headerName } from '../../../templates/sheet/form.ts'
import { textWidth } from '../style.ts'
import { ACROSS, CELL_WIDTH } from './card-paper.ts'

/** The serial number takes the first cells. */
export const SERIAL = 2

export interface Span {
  readonly key: string
  readonly column: Column
  readonly from: number
  readonly to: number
}

/** Characters of the longest of a few words to choose from. */
const longestOption = ({ options = [] }: Column): number =>
  Math.min(14, Math.max(0, ...options.map(textWidth)))

/** Characters that a column asks for on a card, where texts may have several lines. */
function asks(column: Column): number {
  if (column.answers) return 16
  switch (column.kind) {
    case 'day':
      return 11
    case 'text':
      return Math.min(column.width, 30)
    case 'code':
      return column.width / 2
    case 'choice':
      return Math.max(CELL_WIDTH * 2, textWidth(headerName(column)) / 2, longestOption(column))
    default:
      return Math.max(CELL_WIDTH * 2, textWidth(headerName(column)) / 2)
  }
}

/** Whole cells for each column, in proportion to what it asks for. */
export function spansOf(form: Form, keys: readonly string[]): Span[] {
  const columns = keys.map((key) => {
    const column = form.columns[key]
    if (column === undefined) throw new Error(`${form.id} has no column ${key}`)
    return { key, column }
  })
  const room = ACROSS - SERIAL
  const asked = columns.map(({ column }) => asks(column))
  const all = asked.reduce((sum, width) => sum + width, 0)
  let before = 0
  let placed = 0
  return columns.map(({ key, column }, index) => {
    before += asked[index]!
    const to = Math.round((before * room) / all)
    const span = { key, column, from: SERIAL + placed + 1, to: SERIAL + Math.max(placed + 1, to) }
    placed = span.to - SERIAL
    return span
  })
}
