/** Taking out of a workbook exactly what `annotate` or the add-in put in. */
import { mayBeResult } from '../../templates/findings/marks.ts'
import { WorkbookError } from '../error.ts'
import { Package } from '../package/package.ts'
import { sharedParts } from '../package/package-links.ts'
import { dialect, removeTab, tabs, workbookPart } from '../package/sheet-list.ts'
import { childrenOf, rootOf } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { isResultSheet, OWNER, withoutMarks } from './annotate-formats.ts'
import { removeNotes } from './annotate-notes.ts'
import { removeStyles, stylesPart } from './annotate-styles.ts'

export interface Removed {
  /** Cells whose mark went. */
  readonly marks: number
  readonly notes: number
  /** Whether there was a result sheet. */
  readonly sheet: boolean
}

export interface Cleaned {
  readonly bytes: Uint8Array
  readonly removed: Removed
}

const NOTHING: Removed = { marks: 0, notes: 0, sheet: false }

const NEEDLE = new TextEncoder().encode(OWNER)
const HYPHEN_AT = NEEDLE.indexOf(45)

/** Whether a part may hold a mark, found without decoding it. */
export function mayHoldMarks(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(45); at >= 0; at = bytes.indexOf(45, at + 1)) {
    const start = at - HYPHEN_AT
    if (start >= 0 && NEEDLE.every((byte, i) => bytes[start + i] === byte)) return true
  }
  return false
}

/**
 * What cannot be read as XML, or is too large to be patched, holds nothing of ours: neither do we patch such, nor
 * does Excel save what is broken.
 */
export function unlessBroken<T>(part: () => T, otherwise: T): T {
  try {
    return part()
  } catch (error) {
    if (error instanceof WorkbookError && (error.code === 'corrupt' || error.code === 'too-large'))
      return otherwise
    throw error
  }
}

/** Whether the parts that every patch needs are there as UTF-8 text, are what they should be, and nest. */
export function isPatchable(pkg: Package, workbook: string): boolean {
  const styles = stylesPart(pkg, workbook)?.part
  const parts = [
    [workbook, 'workbook'],
    ...sharedParts(workbook),
    ...(styles === undefined ? [] : [[styles, 'styleSheet'] as const]),
  ] as const
  return parts.every(([part, local]) =>
    unlessBroken(() => {
      const xml = pkg.text(part)
      if (xml === undefined) return false
      const root = rootOf(xml)
      childrenOf(xml, root)
      return root.local === local && (local !== 'styleSheet' || root.inside !== root.end)
    }, false),
  )
}

function cleanMarks(pkg: Package, part: string): number {
  const bytes = pkg.bytesOf(part)
  const xml = bytes && mayHoldMarks(bytes) ? pkg.text(part) : undefined
  if (xml === undefined) return 0
  const rest = withoutMarks(xml)
  pkg.put(part, rest.xml)
  return rest.cells
}

/** Takes all that is ours out of a package. */
export function strip(pkg: Package, workbook: string): Removed {
  const removed = { marks: 0, notes: 0, sheet: false }
  // From the last: what goes does not renumber those still to be looked at.
  for (const [index, tab] of [...tabs(pkg, workbook).entries()].reverse()) {
    if (tab.kind !== 'worksheet') continue
    const isResult = unlessBroken(() => {
      const bytes = mayBeResult(tab.name) ? pkg.bytesOf(tab.part) : undefined
      return bytes !== undefined && mayHoldMarks(bytes) && isResultSheet(pkg.text(tab.part) ?? '')
    }, false)
    if (isResult) {
      removeTab(pkg, workbook, index)
      removed.sheet = true
      continue
    }
    removed.marks += unlessBroken(() => cleanMarks(pkg, tab.part), 0)
    removed.notes += unlessBroken(() => removeNotes(pkg, tab.part), 0)
  }
  if (removed.sheet || removed.marks > 0)
    unlessBroken(() => removeStyles(pkg, workbook, dialect(pkg, workbook).main), undefined)
  return removed
}

/**
 * The workbook without our marks, our notes and our result sheet, whether the pipeline or the add-in put them
 * there. Without any, the very same bytes. Throws `WorkbookError` where the file is no workbook.
 */
export function clean(bytes: Uint8Array, codec: Codec): Cleaned {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  if (!isPatchable(pkg, workbook)) return { bytes, removed: NOTHING }
  const removed = strip(pkg, workbook)
  const isSame = !removed.sheet && removed.marks === 0 && removed.notes === 0
  return { bytes: isSame ? bytes : pkg.toBytes(), removed }
}
