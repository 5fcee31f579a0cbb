/** 收件登记 as a run keeps it: every record of every sending that was ever read, and what became of it. */
import type { ReceiptState } from '../../templates/forms/receipts.ts'
import type { Day } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import { contentMark, type Entry } from '../merge/entry.ts'
import type { MergedNode } from '../merge/node.ts'
import { conclusionOf, NO_LONGER_THERE, openFindings } from './entry-words.ts'
import { eventOn, type StateEvent, workedAnew } from './event.ts'
import { keptForm } from './kept-form.ts'
import { type Line, type LineValues, lineKey } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('receipts')

/** What a run knows of the files that it read. */
export interface Received {
  /** A mark of the bytes of a submission's file, by the file's path. */
  readonly hashOf: (file: string) => string | undefined
  /** The day on which the run reads. */
  readonly on: Day
}

const NEW: ReceiptState = '未接收'

function lineOf(node: MergedNode, entry: Entry, hash: string): LineValues {
  const { submission, origin } = entry
  return {
    programme: node.programme.name,
    unit: origin.unit,
    number: entry.number || undefined,
    name: entry.name || undefined,
    version: submission.version,
    sentOn: submission.date,
    verdict: conclusionOf(entry),
    problems: openFindings(entry.findings).length,
    file: submission.file,
    sheet: entry.sheet.reading.sheet,
    row: entry.record.number,
    fileHash: hash,
    content: contentMark(entry),
  }
}

/** Whether a receipt of which a merge read nothing can no longer be accepted; what was accepted is kept elsewhere. */
const isGone = ({ programme }: MergedNode, receipt: LineValues): boolean =>
  foldText(String(receipt['programme'] ?? '')) === foldText(programme.name) && receipt['state'] !== '已接收'

/**
 * What a merge changes on 收件登记. A file that says no day of its own is received on the day of the run that first
 * read it; a file that moved is the same file.
 */
export function receiptEvents(
  office: OfficeKey,
  node: MergedNode,
  state: readonly Line[],
  { hashOf, on }: Received,
): StateEvent[] {
  const known = new Map(
    state
      .filter(({ form }) => form === KEPT.form.id)
      .map(({ values }) => [lineKey(KEPT, values), values] as const),
  )
  const lines = new Map<string, LineValues>()
  for (const entry of node.entries) {
    const hash = hashOf(entry.submission.file)
    if (hash === undefined) continue
    const now = lineOf(node, entry, hash)
    const key = lineKey(KEPT, now)
    // The same file sent twice is one sending: that of the two which counts.
    if (entry.standing === 'active' || !lines.has(key)) lines.set(key, now)
  }
  for (const [key, before] of known)
    if (!lines.has(key) && isGone(node, before)) lines.set(key, { ...before, verdict: NO_LONGER_THERE })
  return [...lines].flatMap(([key, now]): StateEvent[] => {
    const before = known.get(key)
    const sets = before === undefined ? { ...now, receivedOn: on, state: NEW } : workedAnew(KEPT, before, now)
    if (Object.keys(sets).length === 0) return []
    return [eventOn(office, KEPT, before === undefined ? 'received' : 'judged', before ?? null, sets)]
  })
}
