/** What is put before an office of forms that are not ours: lines of 表样对照 and of 报送认定. */
import { foreignSenders, formMapping, NO_COLUMN, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { Refusal, SenderAsked, Submission } from '../recognise/submission.ts'
import { eventOn, type StateEvent } from '../state/event.ts'
import { keptForm } from '../state/kept-form.ts'
import { type Line, type LineValues, lineKey, sameValue } from '../state/line.ts'
import type { OfficeKey } from '../state/office-key.ts'
import type { ProposedForm } from './propose.ts'

/** New lines, and what the program itself works out of old ones; what a person has filled stays. */
function proposed(
  office: OfficeKey,
  form: string,
  state: readonly Line[],
  wanted: readonly LineValues[],
): StateEvent[] {
  const kept = keptForm(form)
  const known = new Map(
    state.filter((line) => line.form === form).map(({ values }) => [lineKey(kept, values), values] as const),
  )
  return wanted.flatMap((values) => {
    const old = known.get(lineKey(kept, values))
    if (old === undefined) return [eventOn(office, kept, 'proposed', null, values)]
    const worked = Object.fromEntries(
      kept.worked.filter((key) => !sameValue(old[key], values[key])).map((key) => [key, values[key]]),
    )
    return Object.keys(worked).length === 0 ? [] : [eventOn(office, kept, 'judged', old, worked)]
  })
}

/** Puts the columns of strangers' forms before the office. */
export const mappingEvents = (
  office: OfficeKey,
  forms: readonly ProposedForm[],
  state: readonly Line[],
): StateEvent[] =>
  proposed(
    office,
    formMapping.id,
    state,
    forms.flatMap(({ sample, programme, form, certainty, why, fields }): LineValues[] => {
      const own = { sample, programme: programme.name }
      return [
        { ...own, label: WHOLE_FORM, column: form.title, certainty, why, order: 0 },
        ...fields.map((field, i) => ({
          ...own,
          label: field.label,
          column: field.column ?? undefined,
          unit: field.unit ?? undefined,
          certainty: field.certainty,
          why: field.why,
          order: i + 1,
        })),
      ]
    }),
  )

/** Who sent what came in other forms, as far as no person has said so: one line a sender. */
export function senderEvents(
  office: OfficeKey,
  submissions: readonly Submission[],
  refused: readonly Refusal[],
  state: readonly Line[],
): StateEvent[] {
  const asked = [
    ...submissions.flatMap(({ programme, unitKind, foreign }): (SenderAsked & { unitKind: string })[] =>
      foreign === undefined ? [] : [{ programme: programme.name, ...foreign.sender, unitKind }],
    ),
    ...refused.flatMap(({ sender }) => sender ?? []),
  ]
  const lines = asked.map(
    (each): LineValues => ({
      programme: each.programme,
      found: each.found,
      unit: each.unit ?? undefined,
      unitKind: 'unitKind' in each ? (each.unitKind as string) : undefined,
      why: each.why,
    }),
  )
  const kept = keptForm(foreignSenders.id)
  const once = new Map(lines.map((values) => [lineKey(kept, values), values] as const).reverse())
  return proposed(office, foreignSenders.id, state, [...once.values()].reverse())
}

/** In words for the command line: how many of a form's columns wait for a person. */
export const openFields = ({ fields }: ProposedForm): number =>
  fields.filter(({ certainty, column }) => certainty !== '确定' && column !== NO_COLUMN).length
