/**
 * What is struck out in Excel (ExcelApi 1.9). One answer stands for a block in which nothing is, or everything; only
 * of others the rows are asked, and only of rows that are mixed the cells.
 */
import type { CellRange } from '../../templates/sheet/grid.ts'
import type { Struck } from '../../templates/sheet/sheet-look.ts'
import { blockAddress } from './a1.ts'
import { hostError } from './excel-link.ts'

/** To be loaded with a range of which `struckIn` is asked afterwards. */
export const STRUCK = 'format/font/strikethrough'

/** The same of rows and cells. */
export const STRUCK_WANTED = { format: { font: { strikethrough: true } } }

/** What Excel says of a row or a cell: `null` where it is not the same in all of it. */
type Said = boolean | null | undefined

const saidOf = ({ format }: { format?: { font?: { strikethrough?: boolean | null } } }): Said =>
  format?.font?.strikethrough

/** A block that was read, of a sheet. */
export interface StruckBlock {
  readonly sheet: string
  readonly area: CellRange
  readonly range: Excel.Range
}

/** By the cells of a block, index from 0, what is struck out. */
export type StruckAt = (row: number, column: number) => Struck | undefined

const NOWHERE: StruckAt = () => undefined
const EVERYWHERE: StruckAt = () => true

/** Rows that stand below each other and are neither struck out nor free of it. */
function mixedRuns(rows: readonly Said[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [index, said] of rows.entries()) {
    if (said !== null) continue
    const last = runs.at(-1)
    if (last?.to === index - 1) last.to = index
    else runs.push({ from: index, to: index })
  }
  return runs
}

async function ofMixed(
  context: Excel.RequestContext,
  blocks: readonly StruckBlock[],
): Promise<ReadonlyMap<StruckBlock, StruckAt>> {
  const byRow = blocks.map(({ range }) => range.getRowProperties(STRUCK_WANTED))
  await context.sync()
  const rows = byRow.map(({ value }) => value.map(saidOf))
  const byCell = blocks.flatMap(({ sheet, area }, block) =>
    mixedRuns(rows[block]!).map(({ from, to }) => ({
      block,
      from,
      cells: context.workbook.worksheets
        .getItem(sheet)
        .getRange(blockAddress({ ...area, top: area.top + from, bottom: area.top + to }))
        .getCellProperties(STRUCK_WANTED),
    })),
  )
  if (byCell.length > 0) await context.sync()
  const cells = new Map(
    byCell.flatMap(({ block, from, cells: { value } }) =>
      value.map((row, i) => [`${block} ${from + i}`, row.map(saidOf)] as const),
    ),
  )
  return new Map(
    blocks.map((each, block) => [
      each,
      (row, column) => {
        const said = rows[block]![row] === null ? cells.get(`${block} ${row}`)?.[column] : rows[block]![row]
        return said === null ? 'partly' : said === true ? true : undefined
      },
    ]),
  )
}

/**
 * @param blocks whose ranges were loaded with {@link STRUCK}
 * @returns for each block what is struck out in it; `null` where Excel says that something is, and not where
 */
export async function struckIn(
  context: Excel.RequestContext,
  blocks: readonly StruckBlock[],
): Promise<ReadonlyMap<StruckBlock, StruckAt | null>> {
  const said = (block: StruckBlock): Said => block.range.format.font.strikethrough
  const known = blocks.map((block): [StruckBlock, StruckAt | null] => [
    block,
    said(block) === true ? EVERYWHERE : said(block) === null ? null : NOWHERE,
  ])
  const mixed = known.flatMap(([block, at]) => (at === null ? [block] : []))
  if (mixed.length === 0) return new Map(known)
  try {
    return new Map([...known, ...(await ofMixed(context, mixed))])
  } catch (error) {
    // What is struck out must not keep the values from being judged.
    if (hostError(error).trouble === 'busy') throw error
    return new Map(known)
  }
}
