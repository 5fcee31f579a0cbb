/** From what a rule says of a record to a finding: whose cell, in whose words, how grave. */

import { answeredBy } from '../templates/findings/answer.ts'
import { finding, type RelatedCell, type Severity } from '../templates/findings/finding.ts'
import type { SheetReading } from '../templates/read/reading.ts'
import { showCell } from '../templates/sheet/column.ts'
import { type Form, headerPath, type Row } from '../templates/sheet/form.ts'
import { address } from '../templates/sheet/grid.ts'
import { groundOf } from './cited-rules.ts'
import type { Judged, Placed } from './judgement.ts'
import type { Fault, Rule } from './rule.ts'
import type { Truth } from './truth.ts'

/** What the sender writes in 说明 on the row of a record. */
function explanationOf({ record, sheet }: Placed): string | undefined {
  const key = Object.entries(sheet.reading.form.columns).find(([, column]) => column.answers)?.[0]
  return key === undefined ? undefined : (record.row as Record<string, string | undefined>)[key]
}

/** A cell that a record's missing row would fill. */
export interface FreeCell {
  readonly reading: SheetReading
  readonly key: string
  readonly row: number
  readonly column: number
}

/**
 * The finding that a fault makes at a cell of its record.
 * @param free the cell of another sheet at which it stands instead
 */
export function findingAt(
  rule: Rule,
  placed: Placed,
  key: string,
  says: string,
  fault: Fault,
  related: readonly RelatedCell[],
  free: FreeCell | null = null,
): Judged {
  const { record } = placed
  const { source } = placed.sheet
  const { reading } = free ?? placed.sheet
  const own = free === null ? record.place(key) : null
  const place = free ?? own
  const column = reading.form.columns[free?.key ?? key]
  const ground = groundOf(rule, source.programme)
  const asking = {
    severity: rule.trial ? ('info' as const) : (fault.severity ?? rule.severity),
    message: rule.trial ? `【试行】${says}` : says,
  }
  const draft = {
    kind: rule.trial ? ('violation' as const) : (fault.kind ?? ('violation' as const)),
    rule: rule.id,
    ...(fault.code === undefined ? {} : { code: fault.code }),
    article: ground?.clause.article ?? null,
    measure: ground?.measure.short ?? null,
    sheet: own?.sheet ?? reading.sheet,
    row: place?.row ?? record.number,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: column ? headerPath(column) : null,
    value: free === null ? showCell(record.cells[key] ?? null, column) : null,
    expected: fault.expected ?? null,
    related,
    ...answeredBy(asking, explanationOf(placed)),
    mend: fault.mend ?? rule.mend,
  }
  // A forwarded record keeps the unit that first sent it; the file is the one that was read.
  const unit = record.origin?.unit ?? source.unit
  const judged = { finding: finding(draft, { ...source, unit }), record }
  return rule.ofSender ? { ...judged, ofSender: true } : judged
}

const UNSURE: Fault = { severity: 'warning', mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明' }
/** An input or a parameter is missing: neither pass nor fault. */
export const MISSING: Fault & { severity: Severity } = { kind: 'unjudged', severity: 'review' }

/** What a rule's answer comes to; `null` where it holds. */
export function asFault(truth: Truth | Fault): Fault | null {
  if (truth === true) return null
  if (truth === false) return {}
  if (truth === 'unsure') return UNSURE
  if (truth === undefined) return MISSING
  return truth
}

/** The words of a finding on one record: the fault's own, else the rule's. */
export function wordsFor(
  rule: Rule & { scope: 'record' },
  row: Row<Form>,
  truth: Truth | Fault,
  says: () => string,
): string {
  if (truth === 'unsure') return `日期不完整，不能断定：${says()}`
  if (truth !== undefined) return (typeof truth === 'object' && truth.says) || says()
  const values = row as Record<string, unknown>
  const blank = rule.reads.filter((key) => values[key] === undefined)
  const headers = blank.map((key) => rule.form.columns[key]).filter((column) => column !== undefined)
  return `无法判断：${headers.map((column) => `“${headerPath(column)}”`).join('、')}未填`
}
