/** What is put before an office of forms that are not ours: lines of 表样对照 and of 报送认定. */
import type { Registry } from '../../programmes/registry-of.ts'
import { foreignSenders, formMapping, NO_COLUMN, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { Refusal, SenderAsked, Submission } from '../recognise/submission.ts'
import { eventOn, type StateEvent, workedAnew } from '../state/event.ts'
import { keptForm } from '../state/kept-form.ts'
import { type Line, type LineValues, lineKey, sameValue } from '../state/line.ts'
import type { OfficeKey } from '../state/office-key.ts'
import { formNamed, isListedElse, namesNone } from './foreign-form.ts'
import type { ProposedSheet } from './propose.ts'
import { isWhole, mappingOf, relistedEvents } from './relisted.ts'
import { takenFor } from './taken-for.ts'

/** How sure a column is, and why, says nothing of another one that stands in its place. */
const bearsOn = (key: string, old: LineValues, now: LineValues): boolean =>
  (key !== 'certainty' && key !== 'why') || sameValue(old['column'], now['column'])

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
    const worked = workedAnew({ worked: kept.worked.filter((key) => bearsOn(key, old, values)) }, old, values)
    return Object.keys(worked).length === 0 ? [] : [eventOn(office, kept, 'judged', old, worked)]
  })
}

/** What a line of 表样对照 says of a whole form, before anybody has said anything. */
const wholeLine = ({ sample, programme, form, certainty, why }: ProposedSheet): LineValues => ({
  sample,
  programme: programme.name,
  label: WHOLE_FORM,
  column: form?.title ?? NO_COLUMN,
  certainty,
  why,
  listedFor: form?.title ?? NO_COLUMN,
  order: 0,
})

const linesOfSheet = (sheet: ProposedSheet): LineValues[] => [
  wholeLine(sheet),
  ...sheet.fields.map((field, i) => ({
    sample: sheet.sample,
    programme: sheet.programme.name,
    label: field.label,
    column: field.column ?? undefined,
    unit: field.unit ?? undefined,
    certainty: field.certainty,
    why: field.why,
    order: i + 1,
  })),
]

/** A sheet as the office takes it: for the form that its line names, whatever the program takes it for. */
export function asSettled(registry: Registry, sheet: ProposedSheet, state: readonly Line[]): ProposedSheet {
  const whole = mappingOf(state, sheet.sample).find(isWhole)?.values
  if (whole === undefined) return sheet
  const named = String(whole['column'] ?? '')
  const programme = registry.named(String(whole['programme'] ?? ''))
  const form = programme === null ? null : formNamed(programme, named)
  if (programme !== null && form !== null) return takenFor(sheet, programme, form)
  // That the program found nothing in it before is nobody's word.
  const isOpen = whole['listedFor'] === NO_COLUMN && whole['confirmed'] === undefined
  if (!namesNone(named) || isOpen) return sheet
  return { ...sheet, form: null, certainty: '确定', why: '由人指定不读', fields: [] }
}

/**
 * Puts the sheets of strangers' workbooks and their columns before the office. Where a person took a sheet for another
 * form, its columns are listed anew for that one.
 */
export function mappingEvents(
  registry: Registry,
  office: OfficeKey,
  sheets: readonly ProposedSheet[],
  state: readonly Line[],
): StateEvent[] {
  return sheets.flatMap((sheet) => {
    const lines = mappingOf(state, sheet.sample)
    const whole = lines.find(isWhole)
    if (whole === undefined) return proposed(office, formMapping.id, state, linesOfSheet(sheet))
    const settled = asSettled(registry, sheet, state)
    const { programme, form } = settled
    if (form === null) return []
    const listed = whole.values['listedFor']
    if (listed !== undefined && isListedElse(programme, form, String(listed)))
      return relistedEvents(registry, office, lines, { ...settled, form }, null)
    return proposed(office, formMapping.id, state, linesOfSheet(settled))
  })
}

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
export const openFields = ({ fields }: ProposedSheet): number =>
  fields.filter(({ certainty, column }) => certainty !== '确定' && column !== NO_COLUMN).length
