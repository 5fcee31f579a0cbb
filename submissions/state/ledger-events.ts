/** 台账 as a run keeps it: whatever the sheets of a merge say that has happened, entered once. */

import type { Programme } from '../../programmes/programme.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { MergedNode } from '../merge/node.ts'
import type { Office } from '../office/office.ts'
import { eventOn, type StateEvent } from './event.ts'
import { keptForm } from './kept-form.ts'
import { ledgerLines } from './ledger-entry.ts'
import { type Line, type LineValues, lineKey } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('ledger')

/**
 * The office's own sheets that speak of the programme. Which programme an assessment there is of, only the office that
 * names can know.
 */
const ownSheets = (
  { sheets, union }: Pick<Office, 'sheets' | 'union'>,
  { topUnit }: Pick<Programme, 'topUnit'>,
): SourcedSheet[] =>
  sheets.filter(({ reading, past }) => !past && (union === topUnit || reading.form !== (assessments as Form)))

/** The sheets that speak of the programme: those of the submissions that count, and the office's own. */
const tellingSheets = ({ submissions, superseded, office, programme }: MergedNode): SourcedSheet[] => [
  ...submissions.filter((each) => !superseded.has(each)).flatMap(({ sheets }) => sheets),
  ...(office === undefined ? [] : ownSheets(office, programme)),
]

/** What sheets say of a programme that the ledger does not have yet, each with its key. */
function untold(
  { name, grants, paid }: Programme,
  year: number,
  sheets: readonly SourcedSheet[],
  state: readonly Line[],
): Map<string, LineValues> {
  const known = new Set(
    state.filter(({ form }) => form === KEPT.form.id).map(({ values }) => lineKey(KEPT, values)),
  )
  const happened = { programme: name, year, grantSource: grants?.source ?? null }
  const lines = new Map<string, LineValues>()
  for (const values of ledgerLines(sheets, happened, paid)) {
    const key = lineKey(KEPT, values)
    if (!known.has(key) && !lines.has(key)) lines.set(key, values)
  }
  return lines
}

/** What a merge adds to the ledger. */
export const ledgerEvents = (office: OfficeKey, node: MergedNode, state: readonly Line[]): StateEvent[] =>
  [...untold(node.programme, node.year, tellingSheets(node), state).values()].map((sets) =>
    eventOn(office, KEPT, 'noted', null, sets),
  )

/** What an office's own sheets say that its ledger does not have yet: a run after they were filled enters it. */
export const notInLedger = (
  programmes: readonly Programme[],
  office: Pick<Office, 'sheets' | 'union' | 'year'>,
  state: readonly Line[],
): LineValues[] =>
  programmes.flatMap((programme) => [
    ...untold(programme, office.year, ownSheets(office, programme), state).values(),
  ])
