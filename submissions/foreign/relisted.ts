/** The columns of a form of theirs, listed anew because it is now taken for another of our forms. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { type Certainty, formMapping, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { eventOn, type StateEvent } from '../state/event.ts'
import { keptForm } from '../state/kept-form.ts'
import { type Line, type LineValues, sameValue } from '../state/line.ts'
import type { OfficeKey } from '../state/office-key.ts'
import { formNamed, keyNamed, namesNone, wordsOf } from './foreign-form.ts'
import type { ProposedField } from './proposed-fields.ts'

/** What is listed: a form of ours, and what of it the columns of theirs are. */
export interface Listing {
  readonly sample: string
  readonly programme: Programme
  readonly form: Form
  readonly certainty: Certainty
  readonly why: string
  readonly fields: readonly ProposedField[]
}

/** The lines of one form of theirs. */
export const mappingOf = (state: readonly Line[], sample: string): Line[] =>
  state.filter(({ form, values }) => form === formMapping.id && sameValue(values['sample'], sample))

export const isWhole = ({ values }: Line): boolean => values['label'] === WHOLE_FORM

const textOf = (values: LineValues, key: string): string => String(values[key] ?? '')

/** What nobody has said yet. */
const UNSAID: LineValues = { confirmed: undefined, confirmedBy: undefined, confirmedOn: undefined }

/**
 * Whether what a person confirmed of a column still holds for another form: where that is called the same, or the
 * column was named for that form already, before its columns were listed.
 */
function stillHolds({ values }: Line, before: Form | null, now: Form): boolean {
  if (values['confirmed'] !== '是') return false
  const column = textOf(values, 'column')
  const isOfNow = namesNone(column) || wordsOf(column).every((word) => keyNamed(now, word) !== null)
  const wasOfBefore = before !== null && wordsOf(column).some((word) => keyNamed(before, word) !== null)
  return isOfNow && (before?.title === now.title || !(namesNone(column) || wasOfBefore))
}

/** The form for which the columns were listed: their lines name its programme still; `null` where it is none of ours. */
function listedBefore(registry: Registry, whole: Line, columns: readonly Line[]): Form | null {
  const programme = registry.named(textOf((columns[0] ?? whole).values, 'programme'))
  const title = textOf(whole.values, 'listedFor') || textOf(whole.values, 'column')
  return programme === null ? null : formNamed(programme, title)
}

/**
 * Lists the columns for a form: those that are there are proposed anew, those that it does not find go, and what was
 * confirmed for the form before is confirmed no more.
 * @param lines of this form of theirs, the line of the whole form among them
 * @param by who chose the form; `null` where the sheet says it
 */
export function relistedEvents(
  registry: Registry,
  office: OfficeKey,
  lines: readonly Line[],
  { sample, programme, form, certainty, why, fields }: Listing,
  by: string | null,
): StateEvent[] {
  const kept = keptForm(lines[0]!.form)
  const kind = by === null ? 'proposed' : 'mapped'
  const on = (line: Line | null, sets: LineValues): StateEvent =>
    eventOn(office, kept, kind, line?.values ?? null, sets, by)
  const whole = lines.find(isWhole)!
  const own = { programme: programme.name }
  const columns = lines.filter((line) => !isWhole(line))
  const before = listedBefore(registry, whole, columns)
  const stillSaid = before?.title === form.title && whole.values['confirmed'] === '是'
  const isOf = (line: Line, { label }: ProposedField): boolean =>
    foldText(textOf(line.values, 'label')) === foldText(label)
  return [
    on(whole, {
      sample: whole.values['sample'],
      ...own,
      column: form.title,
      certainty,
      why,
      listedFor: form.title,
      ...(stillSaid ? {} : UNSAID),
    }),
    ...fields.map((field, i) => {
      const { label, column, unit, certainty, why } = field
      const worked = { ...own, certainty, why, order: i + 1 }
      const line = columns.find((each) => isOf(each, field))
      const sets = { ...worked, column: column ?? undefined, unit: unit ?? undefined }
      if (line === undefined) return on(null, { sample, label, ...sets })
      return on(line, stillHolds(line, before, form) ? worked : { ...sets, ...UNSAID })
    }),
    ...columns
      .filter((line) => !fields.some((field) => isOf(line, field)))
      .map((line) => on(line, Object.fromEntries(Object.keys(line.values).map((key) => [key, undefined])))),
  ]
}

export interface Relisted {
  readonly sample: string
  /** Of our form for which the columns are listed now. */
  readonly title: string
  /** So many columns were confirmed and are confirmed no more. */
  readonly undone: number
}

/** What events list anew. */
export function relistedIn(events: readonly StateEvent[]): Relisted[] {
  const isUndone = ({ sets, expects }: StateEvent): boolean =>
    expects['confirmed'] === '是' && 'confirmed' in sets && sets['confirmed'] === undefined
  const keyOf = ({ line }: StateEvent): string => (JSON.parse(line) as string[])[0]!
  return events
    .filter(({ sets, expects }) => 'column' in sets && expects['listedFor'] !== undefined)
    .map((whole) => ({
      sample: String(whole.expects['sample']),
      title: String(whole.sets['column']),
      undone: events.filter((each) => each !== whole && keyOf(each) === keyOf(whole) && isUndone(each))
        .length,
    }))
}
