/** Merged areas out of Excel (ExcelApi 1.13). */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { blockAddress } from './a1.ts'
import { hostError } from './excel-link.ts'

const AREAS = 'areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount'

/** The blocks that a loaded `RangeAreas` consists of. */
export const areaBlocks = (areas: Excel.RangeAreas): CellRange[] =>
  areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }))

export const loadAreas = (areas: Excel.RangeAreas): Excel.RangeAreas => {
  areas.load(AREAS)
  return areas
}

const sorted = (blocks: readonly CellRange[]): CellRange[] =>
  [...new Map(blocks.map((block) => [blockAddress(block), block])).values()].sort(
    (a, b) => a.top - b.top || a.left - b.left,
  )

async function mergesIn(context: Excel.RequestContext, sheet: string, rows: readonly [number, number]) {
  const range = context.workbook.worksheets.getItem(sheet).getRange(`${rows[0]}:${rows[1]}`)
  const areas = loadAreas(range.getMergedAreasOrNullObject())
  await context.sync()
  return areas.isNullObject ? [] : areaBlocks(areas)
}

/** Excel fails where a range has more than 512 merged areas; then each half is asked. */
async function mergesInHalves(
  context: Excel.RequestContext,
  sheet: string,
  rows: readonly [first: number, last: number],
): Promise<CellRange[]> {
  try {
    return await mergesIn(context, sheet, rows)
  } catch (error) {
    const [first, last] = rows
    if (first === last || hostError(error).trouble !== 'failed') throw error
    const middle = Math.floor((first + last) / 2)
    return [
      ...(await mergesInHalves(context, sheet, [first, middle])),
      ...(await mergesInHalves(context, sheet, [middle + 1, last])),
    ]
  }
}

/**
 * Merged areas that were read before. Asking for them makes some versions of Excel forget what the user could undo
 * (office-js issue 5918), so they are asked again only after something moved or was formatted.
 */
export class KnownMerges {
  readonly #known = new Map<string, readonly CellRange[]>()
  readonly #hears: () => boolean

  /** @param hears whether we are told when rows move or formats change */
  constructor(hears: () => boolean) {
    this.#hears = hears
  }

  get(sheet: string): readonly CellRange[] | undefined {
    return this.#hears() ? this.#known.get(sheet) : undefined
  }

  set(sheet: string, merges: readonly CellRange[]): void {
    if (this.#hears()) this.#known.set(sheet, merges)
  }

  forget(sheet: string): void {
    this.#known.delete(sheet)
  }
}

/** The merged areas of each sheet, in the order of reading. */
export async function mergesOf(
  context: Excel.RequestContext,
  sheets: readonly string[],
  known: KnownMerges,
): Promise<Map<string, readonly CellRange[]>> {
  const unknown = sheets.filter((name) => known.get(name) === undefined)
  const read = unknown.length === 0 ? new Map<string, never>() : await readMerges(context, unknown)
  for (const [name, merges] of read) known.set(name, merges)
  return new Map(sheets.map((name) => [name, read.get(name) ?? known.get(name) ?? []]))
}

async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<Map<string, readonly CellRange[]>> {
  const asked = sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange()
    return { name, areas: loadAreas(used.getMergedAreasOrNullObject()) }
  })
  try {
    await context.sync()
    return new Map(
      asked.map(({ name, areas }) => [name, areas.isNullObject ? [] : sorted(areaBlocks(areas))]),
    )
  } catch (error) {
    if (hostError(error).trouble !== 'failed') throw error
  }
  const extents = sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange()
    used.load('rowIndex,rowCount')
    return { name, used }
  })
  await context.sync()
  const merges = new Map<string, readonly CellRange[]>()
  for (const { name, used } of extents)
    merges.set(
      name,
      sorted(await mergesInHalves(context, name, [used.rowIndex + 1, used.rowIndex + used.rowCount])),
    )
  return merges
}
