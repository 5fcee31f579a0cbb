/** Values into cells of Excel, so that they arrive as they are. */
import { type CellRange, columnName } from '../../templates/grid.ts'
import type { CellEdit } from '../host.ts'
import { blockAddress } from './a1.ts'
import { type ExcelLink, pause } from './excel-link.ts'
import type { OwnEdits } from './own-edits.ts'

/** Blocks of one `context.sync()`. */
const BLOCKS_AT_ONCE = 1000

interface Run {
  readonly sheet: string
  readonly area: CellRange
  readonly edits: readonly CellEdit[]
}

/** Edits below each other in a column go as one block; of two edits of a cell the later one counts. */
function runs(edits: readonly CellEdit[]): Run[] {
  const latest = new Map(edits.map((edit) => [`${columnName(edit.column)}${edit.row} ${edit.sheet}`, edit]))
  const sorted = [...latest.values()].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  )
  const found: Run[] = []
  for (const edit of sorted) {
    const { sheet, row, column } = edit
    const last = found.at(-1)
    if (last?.sheet === sheet && last.area.left === column && last.area.bottom + 1 === row)
      found[found.length - 1] = { ...last, area: { ...last.area, bottom: row }, edits: [...last.edits, edit] }
    else found.push({ sheet, area: { top: row, left: column, bottom: row, right: column }, edits: [edit] })
  }
  return found
}

/** Text of which Excel would make a number, a day, an error or a formula. */
const MAY_TURN = /[0-9０-９]|^[\s=+\-@'#]|^(?:true|false)$|[〇○零一二三四五六七八九十][年月日]/i

const TEXT = '@'

interface Put {
  readonly value: string | number | boolean
  /** `null` leaves the cell's format as it is. */
  readonly format: string | null
}

function put({ value, format }: CellEdit, current: string): Put {
  if (value === null) return { value: '', format: format ?? null }
  if (typeof value !== 'string') return { value, format: format ?? (current === TEXT ? 'General' : null) }
  const plain = (format ?? current) === TEXT || !MAY_TURN.test(value)
  return { value: plain ? value : `'${value}`, format: format ?? null }
}

async function writeRuns(context: Excel.RequestContext, some: readonly Run[], own: OwnEdits): Promise<void> {
  const ranges = some.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(area))
    range.load('numberFormat')
    return range
  })
  await context.sync()
  for (const [i, { sheet, area, edits }] of some.entries()) {
    const range = ranges[i]!
    const puts = edits.map((edit, j) => put(edit, String(range.numberFormat[j]?.[0])))
    if (puts.some(({ format }) => format !== null)) range.numberFormat = puts.map(({ format }) => [format])
    range.values = puts.map(({ value }) => [value])
    own.expect(sheet, area)
  }
  await context.sync()
}

export const writeEdits = (link: ExcelLink, edits: readonly CellEdit[], own: OwnEdits): Promise<void> =>
  link.undoable(async (context) => {
    const all = runs(edits)
    for (let start = 0; start < all.length; start += BLOCKS_AT_ONCE) {
      await writeRuns(context, all.slice(start, start + BLOCKS_AT_ONCE), own)
      await pause()
    }
  })
