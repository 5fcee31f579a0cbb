/** What a person does to 拟命名名单: puts a name on it, and fills in the steps from review to plaque. */

import { eventOn } from './event.ts'
import { keptForm } from './kept-form.ts'
import type { LineValue, LineValues } from './line.ts'
import { type Line, lineKey } from './line.ts'
import { type Actor, type Acts, actOn, blanked, linesOf, type Meant } from './office-acts.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('naming-list')

/** The columns that the steps of naming fill, in the order in which they are taken. */
export const STEP_KEYS = [
  'reviewedOn',
  'reviewResult',
  'meeting',
  'approvedOn',
  'publicFrom',
  'publicTo',
  'objection',
  'issuedOn',
  'namingDocument',
  'plaque',
] as const
export type StepKey = (typeof STEP_KEYS)[number]

export type Steps = Readonly<Partial<Record<StepKey, LineValue>>>

/** The names of a programme's list that are meant: `name` is the studio's. */
export function namesMeant(state: readonly Line[], { name, ...meant }: Meant): Line[] {
  const lines = linesOf(KEPT.form.id, state, meant)
  return name === undefined ? lines : lines.filter(({ values }) => values['studio'] === name)
}

/** Fills steps of names that are on the list: of one of them, or of all. */
export function stepActs(
  office: OfficeKey,
  state: readonly Line[],
  meant: Meant,
  actor: Actor,
  steps: Steps,
): Acts {
  const lines = namesMeant(state, meant).filter(
    ({ values }) => (values['namedYear'] ?? office.year) === office.year,
  )
  return { events: lines.map((line) => actOn(office, line, 'named', actor, { ...steps })), notDone: [] }
}

/** @param values a line of 拟命名名单, as the run would propose it */
export function nameActs(office: OfficeKey, state: readonly Line[], values: LineValues, actor: Actor): Acts {
  const key = lineKey(KEPT, values)
  const there = state.find((line) => line.form === KEPT.form.id && lineKey(KEPT, line.values) === key)
  if (there !== undefined)
    return { events: [], notDone: [{ line: there, why: '“拟命名名单”里已经有这一家' }] }
  return { events: [eventOn(office, KEPT, 'named', null, values, actor.name)], notDone: [] }
}

/** Takes a name off the list: its line is blanked, and can be put back by undoing. */
export function unnameActs(office: OfficeKey, state: readonly Line[], meant: Meant, actor: Actor): Acts {
  return {
    events: namesMeant(state, meant).map((line) => blanked(office, line, 'named', actor)),
    notDone: [],
  }
}
