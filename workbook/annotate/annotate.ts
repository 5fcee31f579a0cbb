/**
 * Writing marks into a copy of a workbook in place: colours, notes and the sheet 校验结果 go into the package's own
 * parts; every other part keeps its compressed bytes. What was ours before goes first, so that marking twice gives
 * the same file as marking once.
 */
import { byGravity } from '../../templates/findings/finding.ts'
import { type Mark, RESULT_SHEET } from '../../templates/findings/marks.ts'
import type { CellRange } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { WorkbookError } from '../error.ts'
import { Package } from '../package/package.ts'
import type { Dialect } from '../package/package-links.ts'
import { relationshipsPart } from '../package/relationships.ts'
import { addTab, dialect, type Tab, tabs, workbookPart } from '../package/sheet-list.ts'
import { isCell, parseRanges } from '../read/cell-ranges.ts'
import { attributesOf, childOf, childrenOf, rootOf } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { type MarkedRanges, markedRanges, mayBeHidden, withMarks } from './annotate-formats.ts'
import { leftWords } from './annotate-left.ts'
import { addNotes } from './annotate-notes.ts'
import { type ResultSheet, resultXml } from './annotate-result.ts'
import { type AddedStyles, addStyles } from './annotate-styles.ts'
import { isPatchable, mayHoldMarks, strip, unlessBroken } from './clean.ts'

export interface Plan {
  readonly marks: readonly Mark[]
  /** Whether cells get notes besides colours. */
  readonly notes: boolean
  readonly result: ResultSheet
}

export interface Annotated {
  readonly bytes: Uint8Array
  /** What was left alone, for the reader of the copy. */
  readonly left: string[]
}

function mergesIn(xml: string): CellRange[] {
  const list = childOf(xml, rootOf(xml), 'mergeCells')
  if (list === undefined) return []
  return childrenOf(xml, list).flatMap((each) => parseRanges(attributesOf(xml, each).get('ref') ?? ''))
}

/** One mark a cell: of merged cells only the first is seen, so that theirs join there, the gravest first. */
function placed(marks: readonly Mark[], merges: readonly CellRange[]): Mark[] {
  const shown = marks.map((mark) => {
    const { row, column } = mark
    const merge = merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
    return merge === undefined ? mark : { ...mark, row: merge.top, column: merge.left }
  })
  return [...groupBy(shown, ({ row, column }) => `${row}:${column}`).values()].map((here) => {
    const sorted = [...here].sort(byGravity)
    return { ...sorted[0]!, note: sorted.map(({ note }) => note).join('\n\n') }
  })
}

interface Marking {
  readonly pkg: Package
  readonly workbook: string
  readonly dialect: Dialect
  readonly styles: AddedStyles
  readonly notes: boolean
}

function markSheet(
  { pkg, workbook, dialect, styles, notes }: Marking,
  tab: Tab,
  all: readonly Mark[],
): string[] {
  const xml = pkg.text(tab.part)
  if (xml === undefined) return [leftWords.encoding(tab.name)]
  const root = rootOf(xml)
  if (root.local !== 'worksheet' || childOf(xml, root, 'sheetData') === undefined)
    return [leftWords.broken(tab.name)]
  const left: string[] = []
  const valid = all.filter(isCell)
  if (valid.length < all.length) left.push(leftWords.outside(tab.name, all.length - valid.length))
  const marks = placed(valid, mergesIn(xml))
  const marked = withMarks(xml, marks, styles.marks)
  pkg.put(tab.part, marked)
  if (mayBeHidden(marked, styles.fills)) left.push(leftWords.hidden(tab.name))
  if (!notes || marks.length === 0) return left
  const links = relationshipsPart(tab.part)
  if (pkg.has(links) && pkg.text(links) === undefined) return [...left, leftWords.notesUnreadable(tab.name)]
  const withText = marks
    .filter(({ note }) => note !== '')
    .map(({ row, column, note }) => ({ row, column, text: note }))
  const { trouble, kept } = addNotes(pkg, workbook, tab.part, withText, dialect)
  if (trouble === 'threaded') left.push(leftWords.threaded(tab.name))
  if (trouble === 'unreadable') left.push(leftWords.notesUnreadable(tab.name))
  if (kept > 0) left.push(leftWords.keptNotes(tab.name, kept))
  return left
}

function markOne(marking: Marking, tab: Tab, marks: readonly Mark[]): string[] {
  try {
    return markSheet(marking, tab, marks)
  } catch (error) {
    if (error instanceof WorkbookError)
      return [error.code === 'too-large' ? leftWords.large(tab.name) : leftWords.broken(tab.name)]
    throw error
  }
}

/** 校验结果, or with a number behind it where the sender has a sheet of that name. */
function resultName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()))
  let name = RESULT_SHEET
  for (let n = 2; names.has(name); n++) name = `${RESULT_SHEET} (${n})`
  return name
}

function patched(pkg: Package, workbook: string, plan: Plan): Annotated {
  strip(pkg, workbook)
  const words = dialect(pkg, workbook)
  const styles = addStyles(pkg, workbook, words)
  const marking = { pkg, workbook, dialect: words, styles, notes: plan.notes }
  const before = tabs(pkg, workbook)
  const sheets = before.filter(({ kind }) => kind === 'worksheet')
  const left: string[] = []
  for (const tab of sheets) {
    const marks = plan.marks.filter(({ sheet }) => sheet === tab.name)
    if (marks.length > 0) left.push(...markOne(marking, tab, marks))
  }
  const names = new Set(sheets.map(({ name }) => name))
  for (const name of new Set(plan.marks.map(({ sheet }) => sheet)))
    if (!names.has(name)) left.push(leftWords.missing(name))
  if (pkg.names().some((name) => name.toLowerCase().startsWith('_xmlsignatures/')))
    left.push(leftWords.signed)
  addTab(
    pkg,
    workbook,
    resultName(before.map(({ name }) => name)),
    resultXml(plan.result, styles, names, words.main),
  )
  return { bytes: pkg.toBytes(), left }
}

/**
 * A marked copy of a workbook. A workbook whose main parts cannot be patched comes back as it is, and `left` says
 * so. Throws `WorkbookError` where the file is no workbook.
 */
export function annotate(bytes: Uint8Array, plan: Plan, codec: Codec): Annotated {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  const unpatched = { bytes, left: [leftWords.workbook] }
  if (!isPatchable(pkg, workbook)) return unpatched
  return unlessBroken(() => patched(pkg, workbook, plan), unpatched)
}

/** Our marks in one sheet. */
export interface SheetMarks extends MarkedRanges {
  readonly sheet: string
}

/** Our marks as they stand in the file, whoever put them there. Throws `WorkbookError`. */
export function marksIn(bytes: Uint8Array, codec: Codec): SheetMarks[] {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  if (pkg.text(workbook) === undefined) return []
  return tabs(pkg, workbook)
    .filter(({ kind, part }) => kind === 'worksheet' && pkg.has(part) && mayHoldMarks(pkg.bytesOf(part)!))
    .flatMap(({ name, part }) =>
      markedRanges(pkg.text(part) ?? '').map((each): SheetMarks => ({ sheet: name, ...each })),
    )
}
