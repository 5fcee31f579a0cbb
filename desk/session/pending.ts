/** What the next run will write into the state of itself: lines that wait for an opinion, receipts. */
import { stateOfficeOf } from '../../office/folder/office-folder.ts'
import type { Look } from '../../office/folder/office-look.ts'
import { runEvents } from '../../office/state/run-events.ts'
import { senderEvents } from '../../submissions/foreign/mapping-events.ts'
import { applyEvents } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Day } from '../../templates/values/day.ts'

export function pendingEvents(look: Look, lines: readonly Line[], on: Day): StateEvent[] {
  const office = stateOfficeOf(look.folder)
  const received = { hashOf: (file: string) => look.marks.get(file), on }
  return [
    ...runEvents(office, look.run, lines, received),
    ...senderEvents(office, look.read.submissions, look.read.refused, lines),
  ]
}

/** The state as the next run will leave it. */
export const withPending = (look: Look, lines: readonly Line[], on: Day): readonly Line[] =>
  applyEvents(lines, pendingEvents(look, lines, on)).lines
