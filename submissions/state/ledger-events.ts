/** 台账 as a run keeps it: whatever the sheets of a merge say that has happened, entered once. */
import type { SourcedSheet } from '../../rules/judgement.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { MergedNode } from '../merge/node.ts'
import { eventOn, type StateEvent } from './event.ts'
import { keptForm } from './kept-form.ts'
import { ledgerLines } from './ledger-entry.ts'
import { type Line, lineKey } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('ledger')

/**
 * The sheets that speak of the programme: those of the submissions that count, and the office's own. Which
 * programme an assessment in the office's own sheet is of, only the office that names can know.
 */
function tellingSheets({ submissions, superseded, office, place, programme }: MergedNode): SourcedSheet[] {
  const own = (office?.sheets ?? []).filter(
    ({ reading, past }) => !past && (place === programme.topUnit || reading.form !== (assessments as Form)),
  )
  return [...submissions.filter((each) => !superseded.has(each)).flatMap(({ sheets }) => sheets), ...own]
}

/** What a merge adds to the ledger. */
export function ledgerEvents(office: OfficeKey, node: MergedNode, state: readonly Line[]): StateEvent[] {
  const { programme, year } = node
  const known = new Set(
    state.filter(({ form }) => form === KEPT.form.id).map(({ values }) => lineKey(KEPT, values)),
  )
  const happened = { programme: programme.name, year, grantSource: programme.grants?.source ?? null }
  const events: StateEvent[] = []
  for (const sets of ledgerLines(tellingSheets(node), happened, programme.paid)) {
    const line = lineKey(KEPT, sets)
    if (known.has(line)) continue
    known.add(line)
    events.push(eventOn(office, KEPT, 'noted', null, sets))
  }
  return events
}
