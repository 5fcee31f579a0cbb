/** Ticking off what only a person can judge. */
import type { CheckResult } from '../../templates/forms/checks.ts'
import { givesReason } from '../../templates/values/empty-reason.ts'
import { eventOn } from './event.ts'
import { keptForm } from './kept-form.ts'
import { type Line, type LineValues, lineKey } from './line.ts'
import { type Actor, type Acts, actOn, blanked, GONE, linesOf } from './office-acts.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('checks')

/** One item of one record. */
export interface Checked {
  readonly programme: string
  readonly unit: string
  readonly number: string
  readonly name: string | undefined
  readonly rule: string
}

export interface Check {
  readonly looksAt: string
  readonly result: CheckResult
  readonly note?: string
}

/** The mark of what the sender wrote, as the receipt that counts bears it. */
const contentOf = (state: readonly Line[], { programme, unit, number, name }: Checked) =>
  linesOf('receipts', state, { programme, unit, number, ...(name === undefined ? {} : { name }) })
    .filter(({ values }) => !GONE.has(String(values['verdict'])))
    .at(-1)?.values['content']

/**
 * Writes down what was found on an item, or writes it anew.
 * @param check `null` takes back what was found
 */
export function checkActs(
  office: OfficeKey,
  state: readonly Line[],
  item: Checked,
  actor: Actor,
  check: Check | null,
): Acts {
  const about: LineValues = { ...item }
  const key = lineKey(KEPT, about)
  const line = state.find(({ form, values }) => form === KEPT.form.id && lineKey(KEPT, values) === key)
  if (check === null)
    return { events: line === undefined ? [] : [blanked(office, line, 'checked', actor)], notDone: [] }
  const { looksAt, result, note } = check
  if (result !== '符合' && !givesReason(note))
    return {
      events: [],
      notDone: [{ line: line ?? { form: KEPT.form.id, values: about }, why: `${result}要写明意见` }],
    }
  const sets: LineValues = {
    looksAt,
    result,
    note,
    checkedBy: actor.name,
    checkedOn: actor.on,
    content: contentOf(state, item),
  }
  return {
    events: [
      line === undefined
        ? eventOn(office, KEPT, 'checked', null, { ...about, ...sets }, actor.name)
        : actOn(office, line, 'checked', actor, sets),
    ],
    notDone: [],
  }
}
