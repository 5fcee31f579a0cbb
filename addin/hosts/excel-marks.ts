/** Our marks in Excel: conditional formats with our signature, few of them, however many cells they mark. */
import { byGravity, SEVERITIES, type Severity } from '../../templates/findings/finding.ts'
import { MARK_COLOURS, type Mark, signature } from '../../templates/findings/marks.ts'
import type { CellRange } from '../../templates/sheet/grid.ts'
import { HostError, type MarkedRange, type MarkOutcome } from '../host.ts'
import { blockAddress } from './a1.ts'
import { addressesOf, blocksOf } from './blocks.ts'
import { type ExcelLink, pause } from './excel-link.ts'
import { areaBlocks, loadAreas } from './excel-merges.ts'
import { replaceNotes } from './excel-notes.ts'
import { findOurs, MARKS_SINCE } from './excel-ours.ts'

/**
 * Conditional formats that one call adds at most: each takes up to 8 KB of the request, which may have 5 MB. With
 * many areas in each (ExcelApi 1.9) that is enough for some hundred thousand cells that lie apart.
 */
const FORMATS = 400

const AREAS_SINCE = 9

interface Chunk {
  readonly severity: Severity
  /** `H12,K3:K9`; one block only before ExcelApi 1.9. */
  readonly address: string
  readonly cells: number
}

const cellsIn = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1)

/** The marks of one sheet, the gravest first. */
function chunks(link: ExcelLink, marks: readonly Mark[]): Chunk[] {
  return SEVERITIES.flatMap((severity) => {
    const blocks = blocksOf(marks.filter((mark) => mark.severity === severity))
    if (!link.since(AREAS_SINCE))
      return blocks.map((block) => ({ severity, address: blockAddress(block), cells: cellsIn(block) }))
    let next = 0
    return addressesOf(blocks).map((address) => {
      const count = address.split(',').length
      const cells = blocks.slice(next, next + count).reduce((sum, block) => sum + cellsIn(block), 0)
      next += count
      return { severity, address, cells }
    })
  })
}

function add(link: ExcelLink, sheet: Excel.Worksheet, { severity, address }: Chunk): void {
  const { fill, text } = MARK_COLOURS[severity]
  const target = link.since(AREAS_SINCE) ? sheet.getRanges(address) : sheet.getRange(address)
  const { custom } = target.conditionalFormats.add('Custom')
  custom.rule.formula = `=${signature(severity)}`
  custom.format.fill.color = `#${fill}`
  custom.format.font.color = `#${text}`
}

function expectMarks(link: ExcelLink): void {
  if (!link.since(MARKS_SINCE)) throw new HostError('too-old', 'conditional formats came with ExcelApi 1.6')
}

export const putMarks = (
  link: ExcelLink,
  names: readonly string[],
  marks: readonly Mark[],
  withNotes: boolean,
): Promise<MarkOutcome> => {
  expectMarks(link)
  const bySheet = new Map(names.map((name) => [name, marks.filter(({ sheet }) => sheet === name)]))
  return link.undoable(async (context) => {
    const found = await findOurs(link, context, names, withNotes)
    const open = found.filter(({ isProtected }) => !isProtected)
    const planned: { readonly sheet: Excel.Worksheet; readonly chunk: Chunk }[] = []
    for (const each of open) {
      planned.push(...chunks(link, bySheet.get(each.name)!).map((chunk) => ({ sheet: each.sheet, chunk })))
      await pause()
    }
    planned.sort((a, b) => byGravity(a.chunk, b.chunk))
    const [taken, left] = [planned.slice(0, FORMATS), planned.slice(FORMATS)]
    for (const { format } of open.flatMap(({ formats }) => formats)) format.delete()
    for (const { sheet, chunk } of taken) add(link, sheet, chunk)
    const noted = await replaceNotes(
      open.flatMap(({ name, sheet, notes }) =>
        notes ? [{ sheet, notes, marks: withNotes ? bySheet.get(name)! : [] }] : [],
      ),
    )
    await context.sync()
    const sum = (all: typeof planned): number => all.reduce((total, { chunk }) => total + chunk.cells, 0)
    return {
      marked: sum(taken),
      skippedMarks: sum(left),
      protectedSheets: found.filter(({ isProtected }) => isProtected).map(({ name }) => name),
      keptNotes: noted.kept,
      skippedNotes: noted.skipped,
    }
  })
}

async function allSheets(context: Excel.RequestContext): Promise<string[]> {
  const all = context.workbook.worksheets
  all.load('items/name')
  await context.sync()
  return all.items.map(({ name }) => name)
}

export const clearMarks = async (link: ExcelLink, names: readonly string[] | undefined): Promise<void> => {
  if (!link.since(MARKS_SINCE)) return
  const locked = await link.undoable(async (context) => {
    const found = await findOurs(link, context, names ?? (await allSheets(context)), false)
    // The list goes with the marks that it lists, where all of them go.
    const results = names === undefined ? found.filter(({ isResult }) => isResult) : []
    const ours = found.filter(
      (each) => !results.includes(each) && each.formats.length + (each.notes?.ours.length ?? 0) > 0,
    )
    const open = ours.filter(({ isProtected }) => !isProtected)
    for (const { sheet } of results) sheet.delete()
    for (const { format } of open.flatMap(({ formats }) => formats)) format.delete()
    await replaceNotes(open.flatMap(({ sheet, notes }) => (notes ? [{ sheet, notes, marks: [] }] : [])))
    if (open.length + results.length > 0) await context.sync()
    return ours.filter(({ isProtected }) => isProtected).map(({ name }) => name)
  })
  if (locked.length > 0) throw new HostError('protected', locked.join('、'))
}

export const marksIn = async (link: ExcelLink, name: string): Promise<MarkedRange[]> => {
  if (!link.since(MARKS_SINCE)) return []
  return link.batch(async (context) => {
    const [found] = await findOurs(link, context, [name], false)
    const asked = found!.formats.map(({ format, severity }) => {
      if (link.since(AREAS_SINCE)) {
        const areas = loadAreas(format.getRanges())
        return { severity, blocks: () => areaBlocks(areas).map(blockAddress) }
      }
      const range = format.getRangeOrNullObject()
      range.load('address')
      return {
        severity,
        blocks: () => (range.isNullObject ? [] : [range.address.slice(range.address.lastIndexOf('!') + 1)]),
      }
    })
    await context.sync()
    return asked.flatMap(({ severity, blocks }) => blocks().map((address) => ({ address, severity })))
  })
}
