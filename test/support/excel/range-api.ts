/** `Excel.Range`, `Excel.RangeAreas` and what hangs on them. */
import type { CellRange } from '../../../templates/sheet/grid.ts'
import {
  ADDRESS_LIMIT,
  areaFromArgument,
  cellCount,
  fullAddress,
  height,
  isUnbounded,
  localAddress,
  overlaps,
  width,
} from './area.ts'
import {
  formulaOut,
  numberFormatOut,
  type SimCell,
  textOut,
  typeOut,
  valueIn,
  valueOut,
} from './cell-values.ts'
import { conditionalFormats } from './conditional-format-api.ts'
import { HostFault, invalidArgument } from './fault.ts'
import { type ExcelNode, type Member, type NodeType, node } from './node.ts'
import type { SimSheet } from './sheet.ts'
import type { Cells, World } from './world.ts'

interface Block {
  readonly world: World
  readonly sheet: SimSheet
  readonly area: CellRange
}

/** More cells than these come as `null`. */
const READABLE = 5_000_000
/** More merged areas than these make the call fail. */
const MERGED = 512

/** One value for each cell; `null` where the block is too large or has no end. */
const matrix =
  <T>(of: (cell: SimCell) => T) =>
  ({ world, sheet, area }: Block): T[][] | null => {
    world.standing(sheet)
    return isUnbounded(area) || cellCount(area) > READABLE ? null : sheet.matrix(area, of)
  }

/** One value stands for all cells; in a matrix `null` leaves its cell as it is. */
function write(
  { world, sheet, area }: Block,
  given: unknown,
  put: (cell: SimCell, value: unknown) => SimCell,
) {
  world.writing(sheet)
  if (isUnbounded(area)) throw invalidArgument('a block without end')
  const rows = Array.isArray(given) ? (given as unknown[]) : null
  if (
    rows &&
    (rows.length !== height(area) || rows.some((row) => !Array.isArray(row) || row.length !== width(area)))
  )
    throw invalidArgument('the matrix does not fit the range')
  // Where a filter hides rows of the block, its first value comes again and again (office-js issue 224).
  const repeats =
    height(area) > 1 && [...sheet.hiddenRows].some((row) => row >= area.top && row <= area.bottom)
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const from = repeats ? 0 : row - area.top
      const value = rows ? (rows[from] as unknown[])[column - area.left] : given
      if (value !== null && value !== undefined)
        sheet.put(row, column, put({ ...sheet.at(row, column) }, value))
    }
}

const values = matrix(valueOut)
const formulas = matrix(formulaOut)
const numberFormats = matrix(numberFormatOut)
const texts = (block: Block): string[][] | null =>
  matrix((cell) => textOut(cell, block.world.book.from1904))(block)
const types = matrix(typeOut)

function writeValues(block: Block, given: unknown): void {
  write(block, given, valueIn)
  const { world, sheet, area } = block
  world.book.happens({
    kind: 'changed',
    sheet,
    address: localAddress(area),
    change: 'RangeEdited',
    byAddin: true,
  })
}

const hiddenOf = (from: number, to: number, hidden: ReadonlySet<number>): boolean | null => {
  const count = [...hidden].filter((each) => each >= from && each <= to).length
  return count === 0 ? false : count === to - from + 1 ? true : null
}

function hideRows({ world, sheet, area }: Block, hidden: unknown): void {
  world.writing(sheet)
  for (let row = area.top; row <= area.bottom; row++)
    if (hidden) sheet.hiddenRows.add(row)
    else sheet.hiddenRows.delete(row)
}

function fills({ sheet, area }: Block): string | null {
  if (isUnbounded(area)) return null
  const found = new Set(sheet.matrix(area, ({ fill }) => fill ?? '#FFFFFF').flat())
  return found.size === 1 ? [...found][0]! : null
}

const rangeFill: NodeType<Block> = {
  name: 'RangeFill',
  members: {
    Color: {
      since: 1,
      get: fills,
      set: (block, colour) => write(block, String(colour), (cell, fill) => ({ ...cell, fill: String(fill) })),
    },
    Clear: {
      since: 1,
      call: (block) => write(block, '', ({ fill: _fill, ...cell }) => cell),
    },
  },
}

type SaidStruck = boolean | null

const cellStruck = ({ struck }: SimCell): SaidStruck => (struck === 'partly' ? null : struck === true)

/** What is true of all; `null` where they differ. */
const struckTogether = (said: readonly SaidStruck[]): SaidStruck =>
  said.every((each) => each === said[0]) ? (said[0] ?? false) : null

const rangeFont: NodeType<Block> = {
  name: 'RangeFont',
  members: {
    Strikethrough: {
      since: 9,
      get: ({ sheet, area }) => struckTogether(sheet.matrix(area, cellStruck).flat()),
    },
  },
}

const rangeFormat: NodeType<Block> = {
  name: 'RangeFormat',
  members: {
    Fill: { since: 1, get: (block) => node(rangeFill, block) },
    Font: { since: 1, get: (block) => node(rangeFont, block) },
  },
}

const inFont = (strikethrough: SaidStruck): object => ({ format: { font: { strikethrough } } })

/** Whether nothing but what is struck out is asked of formats; anything else is refused. */
function asksStruck(wanted: object): boolean {
  if (!('format' in wanted)) return false
  if (JSON.stringify(wanted.format) !== '{"font":{"strikethrough":true}}') throw invalidArgument('format')
  return true
}

function cellProperties({ world, sheet, area }: Block, [given]: readonly unknown[]): unknown {
  world.standing(sheet)
  const wanted = (given ?? {}) as object
  if (!asksStruck(wanted) || Object.keys(wanted).length > 1) throw invalidArgument(Object.keys(wanted).join())
  if (world.failing.propertiesFail) throw new HostFault('GeneralException', 'properties')
  return sheet.matrix(area, (cell) => inFont(cellStruck(cell)))
}

function mergedAreas({ world, sheet, area }: Block): ExcelNode | null {
  world.standing(sheet)
  const areas = sheet.merges.filter((merge) => overlaps(merge, area))
  if (areas.length > MERGED) throw new HostFault('GeneralException', 'too many merged areas')
  return areas.length === 0 ? null : rangeAreas({ world, sheet, areas })
}

function rowProperties({ world, sheet, area }: Block, [wanted]: readonly unknown[]): unknown {
  world.standing(sheet)
  const names = Object.keys((wanted ?? {}) as object)
  if (names.some((name) => !['rowHidden', 'rowIndex', 'format'].includes(name)))
    throw invalidArgument(names.join())
  const struck = asksStruck((wanted ?? {}) as object)
  if (struck && world.failing.propertiesFail) throw new HostFault('GeneralException', 'properties')
  const rows = struck ? sheet.matrix(area, cellStruck) : []
  return Array.from({ length: height(area) }, (_, i) => ({
    ...(names.includes('rowHidden') ? { rowHidden: sheet.hiddenRows.has(area.top + i) } : {}),
    ...(names.includes('rowIndex') ? { rowIndex: area.top + i - 1 } : {}),
    ...(struck ? inFont(struckTogether(rows[i]!)) : {}),
  }))
}

function select({ world, sheet, area }: Block): void {
  world.standing(sheet)
  if (sheet !== world.book.active) throw invalidArgument('the sheet is not in front')
  world.book.selected = area
  world.book.happens({ kind: 'selected', sheet, address: localAddress(area) })
}

const measures: Record<string, Member<Block>> = {
  RowIndex: { since: 1, get: ({ area }) => area.top - 1 },
  ColumnIndex: { since: 1, get: ({ area }) => area.left - 1 },
  RowCount: { since: 1, get: ({ area }) => height(area) },
  ColumnCount: { since: 1, get: ({ area }) => width(area) },
  CellCount: { since: 1, get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
  Address: { since: 1, get: ({ sheet, area }) => fullAddress(sheet.name, area) },
}

const rangeType: NodeType<Block> = {
  name: 'Range',
  kept: true,
  members: {
    ...measures,
    Values: { since: 1, get: values, set: writeValues },
    Formulas: { since: 1, get: formulas, set: writeValues },
    Text: { since: 1, get: texts },
    ValueTypes: { since: 1, get: types },
    NumberFormat: {
      since: 1,
      get: numberFormats,
      set: (block, given) =>
        write(block, given, (cell, format) => ({ ...cell, numberFormat: String(format) })),
    },
    RowHidden: {
      since: 2,
      get: ({ sheet, area }) => hiddenOf(area.top, area.bottom, sheet.hiddenRows),
      set: hideRows,
    },
    ColumnHidden: {
      since: 2,
      get: ({ sheet, area }) => hiddenOf(area.left, area.right, sheet.hiddenColumns),
    },
    Format: { since: 1, get: (block) => node(rangeFormat, block) },
    ConditionalFormats: {
      since: 6,
      get: ({ world, sheet, area }) => conditionalFormats({ world, sheet, areas: [area] }),
    },
    GetCell: {
      since: 1,
      call: ({ world, sheet, area }, [row, column]) => {
        const [top, left] = [area.top + Number(row), area.left + Number(column)]
        return range(world, sheet, { top, left, bottom: top, right: left })
      },
    },
    GetMergedAreasOrNullObject: { since: 13, call: mergedAreas },
    GetRowProperties: { since: 9, call: rowProperties },
    GetCellProperties: { since: 9, call: cellProperties },
    Select: { since: 1, call: select },
  },
}

export const range = (world: World, sheet: SimSheet, area: CellRange): ExcelNode =>
  node(rangeType, { world, sheet, area })

/** The single cell that a range or an address stands for. */
export function cellOf(argument: unknown): { row: number; column: number } {
  const self = (argument as { self?: Partial<Block> } | null)?.self
  const area = self?.area ?? areaFromArgument(argument)
  if (cellCount(area) !== 1) throw new HostFault('InvalidCellAddress', 'not a single cell')
  return { row: area.top, column: area.left }
}

const rangeCollection: NodeType<Cells> = {
  name: 'RangeCollection',
  items: ({ world, sheet, areas }) => areas.map((area) => range(world, sheet, area)),
  members: {
    GetItemAt: {
      since: 9,
      call: ({ world, sheet, areas }, [index]) => {
        const area = areas[Number(index)]
        if (!area) throw invalidArgument('index')
        return range(world, sheet, area)
      },
    },
  },
}

const rangeAreasType: NodeType<Cells> = {
  name: 'RangeAreas',
  kept: true,
  members: {
    Address: {
      since: 9,
      get: ({ sheet, areas }) =>
        areas
          .map((area) => fullAddress(sheet.name, area))
          .join(', ')
          .slice(0, ADDRESS_LIMIT),
    },
    AreaCount: { since: 9, get: ({ areas }) => areas.length },
    CellCount: { since: 9, get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    Areas: { since: 9, get: (cells) => node(rangeCollection, cells) },
    ConditionalFormats: { since: 9, get: (cells) => conditionalFormats(cells) },
  },
}

export const rangeAreas = (cells: Cells): ExcelNode => node(rangeAreasType, cells)
