/** Our marks in Excel: conditional formats with our signature, few of them, however many cells they mark. */
import { byGravity, SEVERITIES, type Severity } from '../../templates/findings/finding.ts'
import { MARK_COLOURS, type Mark, signature } from '../../templates/findings/marks.ts'
import type { CellRange } from '../../templates/sheet/grid.ts'
import { HostError, type HostTrouble, type MarkedRange, type MarkOutcome } from '../host.ts'
import { blockAddress } from './a1.ts'
import { addressesOf, blocksOf } from './blocks.ts'
import { type ExcelLink, errorCode, hostError } from './excel-link.ts'
import { areaBlocks, loadAreas } from './excel-merges.ts'
import { notesWork, replaceNotes } from './excel-notes.ts'
import { findOurs, MARKS_SINCE } from './excel-ours.ts'
import { pause } from './pause.ts'

/**
 * Conditional formats that one call adds at most: each takes up to 8 KB of the request, which may have 5 MB. With
 * many areas in each (ExcelApi 1.9) that is enough for some hundred thousand cells that lie apart.
 */
const FORMATS = 400

const AREAS_SINCE = 9

/** What goes wrong by Excel’s own fault, and may go well by another way. */
const FAILURES: ReadonlySet<HostTrouble> = new Set(['failed', 'gone', 'too-old'])

interface Chunk {
  readonly severity: Severity
  /** `H12,K3:K9`; one block only before ExcelApi 1.9. */
  readonly address: string
  readonly cells: number
}

const cellsIn = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1)

/**
 * Characters of an address that names several blocks, of the 8,192 that Excel takes; 0 where each block has to be
 * named alone. Under some regional
 * settings, and at some lengths, Excel takes no such list (office-js issue 1167): then a shorter one is tried.
 */
const LISTS = [4000, 2000, 0]

/** The marks of one sheet, the gravest first. */
function chunks(length: number, marks: readonly Mark[]): Chunk[] {
  return SEVERITIES.flatMap((severity) => {
    const blocks = blocksOf(marks.filter((mark) => mark.severity === severity))
    if (length === 0)
      return blocks.map((block) => ({ severity, address: blockAddress(block), cells: cellsIn(block) }))
    let next = 0
    return addressesOf(blocks, length).map((address) => {
      const count = address.split(',').length
      const cells = blocks.slice(next, next + count).reduce((sum, block) => sum + cellsIn(block), 0)
      next += count
      return { severity, address, cells }
    })
  })
}

function add(sheet: Excel.Worksheet, { severity, address }: Chunk): void {
  const { fill, text } = MARK_COLOURS[severity]
  const target = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address)
  const { custom } = target.conditionalFormats.add('Custom')
  custom.rule.formula = `=${signature(severity)}`
  custom.format.fill.color = `#${fill}`
  custom.format.font.color = `#${text}`
}

function expectMarks(link: ExcelLink): void {
  if (!link.since(MARKS_SINCE)) throw new HostError('too-old', 'conditional formats came with ExcelApi 1.6')
}

interface Way {
  /** Of an address; see `LISTS`. */
  readonly length: number
  /** Whether notes are looked at and written at all. */
  readonly noting: boolean
}

/** Marks by another way where Excel fails at one; notes never keep marks from being put in. */
export async function putMarks(
  link: ExcelLink,
  names: readonly string[],
  marks: readonly Mark[],
  withNotes: boolean,
): Promise<MarkOutcome> {
  expectMarks(link)
  const lists = link.since(AREAS_SINCE) ? LISTS : [0]
  let way: Way = { length: lists[0]!, noting: notesWork(link) }
  for (;;)
    try {
      const outcome = await putBy(link, names, marks, { ...way, withNotes: withNotes && way.noting })
      const failed = withNotes && notesWork(link) && !way.noting
      return failed ? { ...outcome, skippedNotes: outcome.marked } : outcome
    } catch (error) {
      const shorter = lists[lists.indexOf(way.length) + 1]
      const { trouble, cause } = hostError(error)
      if (errorCode(cause) === 'InvalidArgument' && shorter !== undefined) way = { ...way, length: shorter }
      else if (way.noting && FAILURES.has(trouble)) way = { length: lists[0]!, noting: false }
      else throw error
    }
}

const putBy = (
  link: ExcelLink,
  names: readonly string[],
  marks: readonly Mark[],
  { length, noting, withNotes }: Way & { readonly withNotes: boolean },
): Promise<MarkOutcome> => {
  const bySheet = new Map(names.map((name) => [name, marks.filter(({ sheet }) => sheet === name)]))
  return link.undoable(async (context) => {
    const found = await findOurs(context, names, noting ? (withNotes ? 'all' : 'ours') : 'none')
    const open = found.filter(({ isProtected }) => !isProtected)
    const planned: { readonly sheet: Excel.Worksheet; readonly chunk: Chunk }[] = []
    for (const each of open) {
      planned.push(...chunks(length, bySheet.get(each.name)!).map((chunk) => ({ sheet: each.sheet, chunk })))
      await pause()
    }
    planned.sort((a, b) => byGravity(a.chunk, b.chunk))
    const [taken, left] = [planned.slice(0, FORMATS), planned.slice(FORMATS)]
    for (const { format } of open.flatMap(({ formats }) => formats)) format.delete()
    for (const { sheet, chunk } of taken) add(sheet, chunk)
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

/**
 * Where Excel fails at notes, marks are taken away all the same, and then the failure is thrown: notes of ours may
 * be left.
 */
export async function clearMarks(link: ExcelLink, names: readonly string[] | undefined): Promise<void> {
  if (!link.since(MARKS_SINCE)) return
  if (!notesWork(link)) return clearBy(link, names, false)
  try {
    await clearBy(link, names, true)
  } catch (error) {
    if (FAILURES.has(hostError(error).trouble)) await clearBy(link, names, false)
    throw error
  }
}

async function clearBy(
  link: ExcelLink,
  names: readonly string[] | undefined,
  noting: boolean,
): Promise<void> {
  const { locked, results } = await link.undoable(async (context) => {
    const found = await findOurs(context, names ?? (await allSheets(context)), noting ? 'ours' : 'none')
    // The list goes with the marks that it lists, where all of them go.
    const results = names === undefined ? found.filter(({ isResult }) => isResult) : []
    const ours = found.filter(
      (each) => !results.includes(each) && each.formats.length + (each.notes?.ours.length ?? 0) > 0,
    )
    const open = ours.filter(({ isProtected }) => !isProtected)
    for (const { format } of open.flatMap(({ formats }) => formats)) format.delete()
    await replaceNotes(open.flatMap(({ sheet, notes }) => (notes ? [{ sheet, notes, marks: [] }] : [])))
    if (open.length > 0) await context.sync()
    const locked = ours.filter(({ isProtected }) => isProtected)
    return { locked: locked.map(({ name }) => name), results: results.map(({ name }) => name) }
  })
  if (results.length > 0) await remove(link, results)
  if (locked.length > 0) throw new HostError('protected', locked.join('、'))
}

/** Within a step to be undone Excel deletes no sheet. */
const remove = (link: ExcelLink, names: readonly string[]): Promise<void> =>
  link.batch(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete()
    await context.sync()
  })

export const marksIn = async (link: ExcelLink, name: string): Promise<MarkedRange[]> => {
  if (!link.since(MARKS_SINCE)) return []
  return link.batch(async (context) => {
    const [found] = await findOurs(context, [name], 'none')
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
