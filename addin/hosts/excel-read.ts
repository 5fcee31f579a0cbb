/** Reading sheets out of Excel, in blocks that stay under what it hands out at once. */
import { address, type Book, type CellRange } from '../../templates/sheet/grid.ts'
import { HostError, type ReadScope } from '../host.ts'
import { blockAddress } from './a1.ts'
import { type DaySystem, showsYear } from './day-system.ts'
import { type ExcelLink, errorCode } from './excel-link.ts'
import { type KnownMerges, mergesOf } from './excel-merges.ts'
import { STRUCK, struckIn } from './excel-struck.ts'
import { GridBuilder, looksLikeFault } from './grid-builder.ts'
import { pause } from './pause.ts'
import type { SheetNames } from './sheet-names.ts'

/**
 * Cells of one `context.sync()`. Excel on the web refuses answers over 5 MB: that is 130 bytes a cell, some three
 * times what our sheets hold with their formats. A block that is larger all the same is halved.
 */
const CELLS_AT_ONCE = 40_000

const STRUCK_SINCE = 9

const NOTHING_STRUCK = (): undefined => undefined

/** A sheet while it is being read. */
interface Reading {
  readonly name: string
  readonly hidden: boolean
  readonly builder: GridBuilder
}

interface Block {
  readonly reading: Reading
  readonly area: CellRange
}

const isHidden = (sheet: Excel.Worksheet): boolean => sheet.visibility !== 'Visible'

async function readings(
  context: Excel.RequestContext,
  { sheets }: ReadScope,
  names: SheetNames,
): Promise<Reading[]> {
  const all = context.workbook.worksheets
  all.load('items/id,items/name,items/visibility')
  await context.sync()
  names.learn(all.items)
  const found = new Map(all.items.map((sheet) => [sheet.name, sheet]))
  return (sheets === 'all' ? [...found.keys()] : sheets).map((name) => {
    const sheet = found.get(name)
    if (!sheet) throw new HostError('gone', `no sheet ${name}`)
    return { name, hidden: isHidden(sheet), builder: new GridBuilder() }
  })
}

/** The block of each sheet that holds values; sheets without any are left out. */
async function filledBlocks(
  link: ExcelLink,
  context: Excel.RequestContext,
  all: readonly Reading[],
): Promise<Block[]> {
  const ranges = all.map((reading) => {
    const sheet = context.workbook.worksheets.getItem(reading.name)
    const range = link.since(4) ? sheet.getUsedRangeOrNullObject(true) : sheet.getUsedRange()
    range.load('rowIndex,columnIndex,rowCount,columnCount')
    return { reading, range }
  })
  await context.sync()
  return ranges.flatMap(({ reading, range }) => {
    if (range.isNullObject) return []
    const [top, left] = [range.rowIndex + 1, range.columnIndex + 1]
    const area = { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 }
    return [{ reading, area }]
  })
}

const cells = ({ area }: Block): number => (area.bottom - area.top + 1) * (area.right - area.left + 1)

/** Whole rows, as many as go at once. */
function* slices(block: Block): Generator<Block> {
  const { reading, area } = block
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (area.right - area.left + 1)))
  for (let top = area.top; top <= area.bottom; top += rows)
    yield { reading, area: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } }
}

/** Blocks that go together into one `context.sync()`. */
function groups(blocks: readonly Block[]): Block[][] {
  const grouped: Block[][] = []
  let sum = Number.POSITIVE_INFINITY
  for (const block of blocks.flatMap((each) => [...slices(each)])) {
    if (sum + cells(block) > CELLS_AT_ONCE) {
      grouped.push([])
      sum = 0
    }
    grouped.at(-1)!.push(block)
    sum += cells(block)
  }
  return grouped
}

function halves(block: Block): Block[] {
  const { reading, area } = block
  const [row, column] = [Math.floor((area.top + area.bottom) / 2), Math.floor((area.left + area.right) / 2)]
  if (area.top < area.bottom)
    return [
      { reading, area: { ...area, bottom: row } },
      { reading, area: { ...area, top: row + 1 } },
    ]
  if (area.left < area.right)
    return [
      { reading, area: { ...area, right: column } },
      { reading, area: { ...area, left: column + 1 } },
    ]
  throw new HostError('too-large', `one cell of ${reading.name} is larger than Excel hands out`)
}

const rangeOf = (context: Excel.RequestContext, { reading, area }: Block): Excel.Range =>
  context.workbook.worksheets.getItem(reading.name).getRange(blockAddress(area))

/** @returns blocks that were too large and have to be read in halves */
async function readGroup(
  link: ExcelLink,
  context: Excel.RequestContext,
  group: readonly Block[],
): Promise<Block[]> {
  const asked = group.map((block) => {
    const range = rangeOf(context, block)
    range.load(`values,numberFormat${link.since(STRUCK_SINCE) ? `,${STRUCK}` : ''}`)
    return { block, range, rows: link.since(9) ? range.getRowProperties({ rowHidden: true }) : null }
  })
  try {
    await context.sync()
  } catch (error) {
    if (errorCode(error) === 'ResponsePayloadSizeLimitExceeded') return group.flatMap(halves)
    throw error
  }
  const read = asked.filter(({ range }) => Array.isArray(range.values))
  const doubtful = read.filter(({ range }) => range.values.some((row) => row.some(looksLikeFault)))
  for (const { range } of doubtful) range.load('valueTypes')
  if (doubtful.length > 0) await context.sync()
  const typed = new Set(doubtful)
  const blocks = read.map(({ block: { reading, area }, range }) => ({ sheet: reading.name, area, range }))
  const struck = link.since(STRUCK_SINCE) ? await struckIn(context, blocks) : null
  for (const [index, each] of read.entries()) {
    const { builder } = each.block.reading
    const { top, left } = each.block.area
    builder.put(top, left, each.range.values, typed.has(each) ? each.range.valueTypes : undefined)
    const struckAt = struck?.get(blocks[index]!)
    if (struckAt === null) builder.struckSomewhere = true
    builder.show(top, left, each.range.values, each.range.numberFormat, struckAt ?? NOTHING_STRUCK)
    each.rows?.value.forEach(({ rowHidden }, i) => {
      if (rowHidden) builder.hide(top + i)
    })
  }
  return asked.filter(({ range }) => !Array.isArray(range.values)).flatMap(({ block }) => halves(block))
}

/** What is kept from reading to reading. */
export interface Known {
  readonly merges: KnownMerges
  readonly names: SheetNames
  readonly days: DaySystem
}

/** So many days of a sheet are looked at: what Excel shows of some may be too narrow to tell. */
const DAYS_LOOKED_AT = 5

/** Learns how the workbook counts its days, and makes them count from 1900. */
async function countFrom1900(
  context: Excel.RequestContext,
  sheets: readonly Reading[],
  days: DaySystem,
): Promise<void> {
  const asked = sheets.flatMap(({ name, builder }) =>
    builder.numbersUnder(showsYear, DAYS_LOOKED_AT).map(({ row, column, value }) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address(row, column))
      range.load('text')
      return { serial: value, range }
    }),
  )
  if (asked.length > 0) await context.sync()
  days.learn(asked.map(({ serial, range }) => ({ serial, text: String(range.text[0]![0]) })))
  if (days.shift !== 0)
    for (const { builder } of sheets) builder.changeNumbers((value, format) => days.fromExcel(value, format))
}

/** @param patient as in `ExcelLink.batch` */
export const readBook = (link: ExcelLink, scope: ReadScope, known: Known, patient: boolean): Promise<Book> =>
  link.batch(async (context) => {
    const sheets = await readings(context, scope, known.names)
    const blocks = await filledBlocks(link, context, sheets)
    if (link.since(13)) {
      const names = blocks.map(({ reading }) => reading.name)
      const merges = await mergesOf(context, names, known.merges)
      for (const { name, builder } of sheets) builder.merges = merges.get(name) ?? []
    }
    const waiting = groups(blocks)
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const left = await readGroup(link, context, group)
      waiting.unshift(...left.map((block) => [block]))
      await pause()
    }
    await countFrom1900(context, sheets, known.days)
    return { sheets: sheets.map(({ name, hidden, builder }) => builder.grid(name, hidden)) }
  }, patient)
