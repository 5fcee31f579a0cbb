/** What a stranger's sheet calls its columns or boxes, whether we know the words or not. */
import { labelsOn } from '../../templates/read/card.ts'
import {
  type FoundColumn,
  type FoundHeader,
  findHeader,
  groupsOf,
  HEADER_SEARCH_ROWS,
} from '../../templates/read/headers.ts'
import { namesOf } from '../../templates/read/names.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address, type Cell, type CellRange, type Grid, isFault } from '../../templates/sheet/grid.ts'
import { headerKey, trimmed } from '../../templates/values/text.ts'
import { titleOf } from './caption.ts'
import { withLowerLine } from './lower-header.ts'

/** A column or box, and what stands under or beside it. */
export interface Label {
  /** Group and name joined by `·`. */
  readonly label: string
  /** The unit that it names. */
  readonly unit: string | null
  readonly values: readonly Cell[]
}

export interface Labels {
  readonly layout: 'table' | 'card'
  readonly labels: readonly Label[]
  /** The first row of the header, or of the card. */
  readonly top: number
  /** In how many rows of a card there are labels that the form knows; 1 for a table. */
  readonly rows: number
}

/** A label's group, if it has one, and its name. */
export const labelParts = (label: string): { groups: readonly string[]; name: string } => {
  const [group, name] = label.split('·')
  return name === undefined ? { groups: [], name: label } : { groups: [group!], name }
}

/** So many rows are looked at for what kind of values a column holds. */
const SAMPLE_ROWS = 50

/** The line of groups right above a header that was found without it: a title alone is none. */
function groupsAbove(grid: Grid, { top }: FoundHeader): readonly string[] {
  const at = grid.rows.findIndex(({ number }) => number === top)
  const [above, own] = [grid.rows[at - 1], grid.rows[at]]
  if (own === undefined || above?.number !== top - 1) return []
  const words = above.cells.map(textOf).filter((text) => text !== '')
  if (words.length < 2 || words.some((word) => word.length > LONGEST || /[:：]/.test(word))) return []
  return groupsOf(above, [own], grid.merges, own.cells.length)
}

const labelOf = (
  grid: Grid,
  header: FoundHeader,
  groups: readonly string[],
  { header: name, unit, column }: FoundColumn,
): Label => ({
  label: [groups[column - 1] ?? '', name]
    .filter((word) => word !== '' && !name.startsWith(`${word}·`))
    .join('·'),
  unit,
  values: grid.rows
    .filter(({ number }) => number > header.bottom)
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cells[column - 1] ?? null)
    .filter((cell) => cell !== null && cell !== ''),
})

/** The columns of the table in which a form finds most of its own; `null` where it finds too few. */
export function tableLabels(grid: Grid, form: Form): Labels | null {
  const found = findHeader(grid, form)
  return found === null ? null : labelsUnder(grid, withLowerLine(grid, found))
}

function labelsUnder(grid: Grid, header: FoundHeader): Labels {
  const groups = groupsAbove(grid, header)
  const found = [...header.columns.values(), ...header.extra, ...header.repeated]
  const spanning = groups.flatMap((name, i): FoundColumn[] =>
    name === '' || found.some(({ column }) => column === i + 1)
      ? []
      : [{ column: i + 1, header: name, unit: headerKey(name).tail }],
  )
  const columns = [...found, ...spanning].sort((a, b) => a.column - b.column)
  return {
    layout: 'table',
    labels: columns.map((column) =>
      labelOf(grid, header, column.header.includes('·') || spanning.includes(column) ? [] : groups, column),
    ),
    top: header.top,
    rows: 1,
  }
}

/** No label is longer. */
const LONGEST = 24

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : trimmed(String(cell))

const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | undefined =>
  merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right)

/** 填报单位：… in one cell. */
const INSIDE = /^([^:：]{2,20})[:：]\s*([\s\S]*)$/

/** The labels that the form knows, by the cells in which they stand and by those of their values. */
function knownOn(grid: Grid, form: Form) {
  const labelled = labelsOn(grid, form)
  return {
    at: new Map(labelled.map((each) => [address(each.at.row, each.at.column), each] as const)),
    values: new Set(
      labelled.flatMap(({ row, column, inside }) => (inside === undefined ? [address(row, column)] : [])),
    ),
  }
}

/**
 * The boxes of a card: those of the form as the reader of cards finds them, and beside them what it does not know. From
 * left to right a row is label, value, label, value; a text that heads a group, or stands beside another label that we
 * know, is neither.
 * @param least how many of them the form must know
 */
export function cardLabels(grid: Grid, form: Form, least = 3): Labels | null {
  const names = namesOf(form)
  const known = knownOn(grid, form)
  const title = titleOf(grid)
  const labels: Label[] = []
  const rows = new Set<number>()
  let count = 0
  let top = 0
  const cellAt = (row: number, column: number): Cell =>
    grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
  const found = (row: number, label: string, values: readonly Cell[], isKnown: boolean): void => {
    labels.push({ label, unit: headerKey(label).tail, values })
    if (!isKnown) return
    count++
    rows.add(row)
    top ||= row
  }
  /** The index of the cell behind a value. */
  const behind = (row: number, column: number): number => mergeAt(grid.merges, row, column)?.right ?? column
  for (const { number, cells } of grid.rows) {
    for (let at = 0; at < cells.length; at++) {
      const text = textOf(cells[at])
      const own = known.at.get(address(number, at + 1))
      if (own !== undefined && text !== '') {
        const { inside, row, column } = own
        const value = inside === undefined ? cellAt(row, column) : inside
        const label = inside ? own.label : trimmed(text.replace(/[:：]$/, ''))
        found(number, label, value === null || value === '' ? [] : [value], true)
        if (inside === undefined && row === number) at = behind(row, column) - 1
        continue
      }
      if (text === '' || known.values.has(address(number, at + 1))) continue
      if (text.replace(/\s+/g, '') === title && !names.names(text)) continue
      const merge = mergeAt(grid.merges, number, at + 1)
      if (merge !== undefined && merge.top < number) continue
      const right = merge?.right ?? at + 1
      const inside = INSIDE.exec(text)
      if (inside !== null && inside[2] !== '') {
        found(number, trimmed(inside[1]!), [trimmed(inside[2]!)], false)
        continue
      }
      const beside = textOf(cells[right])
      // The box of a label at the edge may be there, with nothing in it.
      if (text.length > LONGEST || names.names(beside) || names.isGroup(beside)) continue
      if (right >= widthOf(grid) && !names.names(text)) continue
      const label = trimmed(text.replace(/[:：]$/, ''))
      found(number, label, beside === '' ? [] : [cells[right]!], names.names(text))
      at = behind(number, right + 1) - 1
    }
  }
  const first = new Map(labels.map((each) => [each.label, each] as const).reverse())
  const once = labels.filter((each) => first.get(each.label) === each)
  return count < least ? null : { layout: 'card', labels: once, top, rows: rows.size }
}

/** Headers of a table stand in one row or two: what has labels in fewer rows than this is no card. */
const CARD_ROWS = 3

/**
 * What a form finds in a sheet, as a table and as a card.
 * @param least how many boxes of a card the form must know
 */
export function labelsAs(grid: Grid, form: Form, inDocument: boolean, least?: number): Labels[] {
  const card = form.layout === 'table' ? null : cardLabels(grid, form, least)
  const isCard = card !== null && (inDocument || card.rows >= CARD_ROWS)
  return [tableLabels(grid, form), isCard ? card : null].filter((labels) => labels !== null)
}

/** A row of fewer words than this is no header, whatever they say. */
const WORDS = 2

/** The first row that holds nothing but short words, several of them, for a table of which no form knows the header. */
export function unknownLabels(grid: Grid): Labels | null {
  const header = grid.rows.slice(0, HEADER_SEARCH_ROWS).find(({ cells }) => {
    const words = cells.filter((cell) => cell !== null && cell !== '')
    return (
      words.length >= WORDS &&
      words.every((cell) => typeof cell === 'string' && textOf(cell).length <= LONGEST && !/[:：]/.test(cell))
    )
  })
  if (header === undefined) return null
  const { number: row } = header
  const columns = header.cells.flatMap((cell, i): FoundColumn[] => {
    const name = textOf(cell)
    return name === '' ? [] : [{ column: i + 1, header: name, unit: headerKey(name).tail }]
  })
  const found = { top: row, bottom: row, columns: new Map(), extra: columns, repeated: [] }
  return {
    layout: 'table',
    labels: columns.map((column) => labelOf(grid, found, [], column)),
    top: row,
    rows: 1,
  }
}

const widths = new WeakMap<Grid, number>()

function widthOf(grid: Grid): number {
  const old = widths.get(grid)
  if (old !== undefined) return old
  const width = Math.max(
    0,
    ...grid.rows.map(({ cells }) => cells.length),
    ...grid.merges.map(({ right }) => right),
  )
  widths.set(grid, width)
  return width
}
