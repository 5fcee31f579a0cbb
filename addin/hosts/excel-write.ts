/** Values into cells of Excel, so that they arrive as they are, and never over a formula. */
import { type CellRange, columnName } from '../../templates/sheet/grid.ts'
import type { CellEdit, CellPlace, WriteOutcome } from '../host.ts'
import { blockAddress } from './a1.ts'
import type { DaySystem } from './day-system.ts'
import type { ExcelLink } from './excel-link.ts'
import type { OwnEdits } from './own-edits.ts'
import { pause } from './pause.ts'

/** Blocks of one `context.sync()`. */
const BLOCKS_AT_ONCE = 1000

const ROW_HIDDEN_SINCE = 2

/** What stands in a cell before it is written. */
interface Standing {
  readonly value: string | number | boolean
  readonly format: string
  readonly isFormula: boolean
}

interface Target {
  readonly edit: CellEdit
  readonly before: Standing
  /** It lies in a run of which rows are hidden: there Excel puts a block's values into other cells. */
  readonly alone: boolean
}

interface Run<T> {
  readonly sheet: string
  readonly area: CellRange
  readonly items: readonly T[]
}

/** What belongs to cells below each other in a column, as one block; what must stay alone by itself. */
function runs<T>(
  items: readonly T[],
  placeOf: (item: T) => CellPlace,
  isAlone: (item: T) => boolean = () => false,
): Run<T>[] {
  const sorted = items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort(
      ({ place: a }, { place: b }) =>
        (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
    )
  const found: { sheet: string; area: CellRange; items: T[] }[] = []
  for (const { item, place } of sorted) {
    const { sheet, row, column } = place
    const last = isAlone(item) ? undefined : found.at(-1)
    if (last?.sheet === sheet && last.area.left === column && last.area.bottom + 1 === row) {
      last.area = { ...last.area, bottom: row }
      last.items.push(item)
    } else found.push({ sheet, area: { top: row, left: column, bottom: row, right: column }, items: [item] })
  }
  return found
}

const cellKey = ({ sheet, row, column }: CellPlace): string => `${columnName(column)}${row} ${sheet}`

/** Of two edits of a cell the later one counts. */
const latest = (edits: readonly CellEdit[]): CellEdit[] => [
  ...new Map(edits.map((edit) => [cellKey(edit), edit])).values(),
]

async function inChunks<T>(all: readonly T[], work: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += BLOCKS_AT_ONCE) {
    await work(all.slice(start, start + BLOCKS_AT_ONCE))
    await pause()
  }
}

const rangeOf = (context: Excel.RequestContext, { sheet, area }: Run<unknown>): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(blockAddress(area))

/** Text that begins with `=` and is no formula is its own value. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value

const targetsOf = (link: ExcelLink, edits: readonly CellEdit[], days: DaySystem): Promise<Target[]> =>
  link.batch(async (context) => {
    const targets: Target[] = []
    await inChunks(
      runs(latest(edits), (edit) => edit),
      async (some) => {
        const ranges = some.map((run) => rangeOf(context, run))
        for (const range of ranges)
          range.load(`values,formulas,numberFormat${link.since(ROW_HIDDEN_SINCE) ? ',rowHidden' : ''}`)
        await context.sync()
        for (const [i, { items }] of some.entries())
          for (const [j, edit] of items.entries()) {
            const { values, formulas, numberFormat } = ranges[i]!
            const alone = items.length > 1 && link.since(ROW_HIDDEN_SINCE) && ranges[i]!.rowHidden !== false
            const value = values[j]![0] as Standing['value']
            const before = {
              value,
              format: String(numberFormat[j]![0]),
              isFormula: isFormula(formulas[j]![0], value),
            }
            const given = days.toExcel(edit.value, edit.format ?? before.format)
            targets.push({ edit: { ...edit, value: given }, before, alone })
          }
      },
    )
    return targets
  })

/** Text of which Excel would make a number, a day, an error or a formula. */
const MAY_TURN = /[0-9０-９]|^[\s=+\-@'#]|^(?:true|false)$|[〇○零一二三四五六七八九十][年月日]/i

const TEXT = '@'

interface Put {
  readonly value: string | number | boolean
  /** Under this format it is put in; `null` leaves the cell's own. */
  readonly format: string | null
  /** And under this one it is left. */
  readonly leftUnder: string | null
}

function put({ edit: { value, format }, before }: Target): Put {
  const given = format ?? null
  if (value === null) return { value: '', format: given, leftUnder: given }
  if (typeof value === 'string') {
    const plain = (format ?? before.format) === TEXT || !MAY_TURN.test(value)
    return { value: plain ? value : `'${value}`, format: given, leftUnder: given }
  }
  // A number that is put into a cell of text becomes text: it goes in first, then the format.
  if (given === TEXT) return { value, format: 'General', leftUnder: TEXT }
  const opened = given ?? (before.format === TEXT ? 'General' : null)
  return { value, format: opened, leftUnder: opened }
}

async function writeRuns(
  context: Excel.RequestContext,
  some: readonly Run<Target>[],
  own: OwnEdits,
): Promise<void> {
  const answered: (() => void)[] = []
  for (const run of some) {
    const range = rangeOf(context, run)
    const puts = run.items.map(put)
    if (puts.some(({ format }) => format !== null)) range.numberFormat = puts.map(({ format }) => [format])
    range.values = puts.map(({ value }) => [value])
    if (puts.some(({ format, leftUnder }) => format !== leftUnder))
      range.numberFormat = puts.map(({ leftUnder }) => [leftUnder])
    answered.push(own.expect(run.sheet, run.area))
  }
  try {
    await context.sync()
  } finally {
    for (const each of answered) each()
  }
}

const backOf = (
  { edit: { sheet, row, column }, before: { value, format } }: Target,
  days: DaySystem,
): CellEdit => ({
  sheet,
  row,
  column,
  value: value === '' ? null : days.fromExcel(value, format),
  format,
})

const write = (link: ExcelLink, targets: readonly Target[], own: OwnEdits): Promise<void> =>
  link.undoable((context) =>
    inChunks(
      runs(
        targets,
        ({ edit }) => edit,
        ({ alone }) => alone,
      ),
      (some) => writeRuns(context, some, own),
    ),
  )

/** Of what was written, what does not stand there now, and whether the cell is as it was before. */
const strayed = (
  link: ExcelLink,
  targets: readonly Target[],
): Promise<{ readonly target: Target; readonly untouched: boolean }[]> =>
  link.batch(async (context) => {
    const found: { readonly target: Target; readonly untouched: boolean }[] = []
    await inChunks(
      runs(targets, ({ edit }) => edit),
      async (some) => {
        const ranges = some.map((run) => rangeOf(context, run))
        for (const range of ranges) range.load('values')
        await context.sync()
        for (const [i, { items }] of some.entries())
          for (const [j, target] of items.entries()) {
            const now = ranges[i]!.values[j]![0] as Standing['value']
            if (now !== (target.edit.value ?? ''))
              found.push({ target, untouched: now === target.before.value })
          }
      },
    )
    return found
  })

const placeOf = ({ edit: { sheet, row, column } }: Target): CellPlace => ({ sheet, row, column })

/**
 * What stood there is read apart from the writing, which may be done twice (see `ExcelLink.undoable`). Afterwards
 * every cell is read again; those that went astray are written once more, each by itself.
 * @param days how the workbook counts them; the edits count from 1900
 */
export async function writeEdits(
  link: ExcelLink,
  edits: readonly CellEdit[],
  own: OwnEdits,
  days: DaySystem,
): Promise<WriteOutcome> {
  const targets = await targetsOf(link, edits, days)
  const open = targets.filter(({ before }) => !before.isFormula)
  let astray: Awaited<ReturnType<typeof strayed>> = []
  if (open.length > 0) {
    await write(link, open, own)
    astray = await strayed(link, open)
  }
  if (astray.length > 0) {
    const again = astray.map(({ target }) => ({ ...target, alone: true }))
    await write(link, again, own)
    astray = await strayed(link, again)
  }
  const untouched = new Set(astray.filter((each) => each.untouched).map(({ target }) => cellKey(target.edit)))
  return {
    formulas: targets.filter(({ before }) => before.isFormula).map(placeOf),
    astray: astray.map(({ target }) => placeOf(target)),
    back: open.filter(({ edit }) => !untouched.has(cellKey(edit))).map((target) => backOf(target, days)),
  }
}
