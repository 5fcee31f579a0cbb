/** What a person says of forms that are not ours: which column is which of ours, and who sent what came in one. */
import type { Registry } from '../../programmes/registry-of.ts'
import { foreignSenders, formMapping, NO_COLUMN } from '../../templates/forms/form-mapping.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { foldText, headerKey } from '../../templates/values/text.ts'
import type { StateEvent } from '../state/event.ts'
import { keptForm } from '../state/kept-form.ts'
import { type Line, type LineValue, type LineValues, lineKey } from '../state/line.ts'
import { type Actor, type Acts, actOn, blanked, linesOf } from '../state/office-acts.ts'
import type { OfficeKey } from '../state/office-key.ts'
import { formNamed, isListedElse, keyNamed, wordsOf } from './foreign-form.ts'
import { labelParts } from './labels.ts'
import type { ProposedSheet } from './propose.ts'
import { isWhole, mappingOf, relistedEvents } from './relisted.ts'
import { fieldsByName, takenFor, whyChosen } from './taken-for.ts'

/** `null` takes back what was said. */
export type Said = '是' | '否' | null

const SENDERS = keptForm(foreignSenders.id)

const isSame = (value: LineValue, text: string): boolean => foldText(String(value ?? '')) === foldText(text)

const refused = (values: LineValues, why: string, form: string = formMapping.id): Acts => ({
  events: [],
  notDone: [{ line: { form, values }, why }],
})

const answered = (said: Said, actor: Actor): LineValues => ({
  confirmed: said ?? undefined,
  confirmedBy: said === null ? undefined : actor.name,
  confirmedOn: said === null ? undefined : actor.on,
})

/** The form of ours for which a form of theirs stands; `null` where its line names none. */
function formOf(registry: Registry, lines: readonly Line[]): Form | null {
  const whole = lines.find(isWhole)?.values
  const programme = registry.named(String(whole?.['programme'] ?? ''))
  return programme === null ? null : formNamed(programme, String(whole?.['column'] ?? ''))
}

export interface MappedForm {
  readonly sample: string
  readonly confirmed: Said
  /** The columns as well: those with one of ours are it, the others are none of ours. */
  readonly columns?: true
}

const noSuch = (sample: string): string => `“表样对照”里没有“${sample}”，请重新放入表样`

/** Confirms a whole form, says that it is not read, or takes back what was said. */
export function mapFormActs(
  registry: Registry,
  office: OfficeKey,
  state: readonly Line[],
  { sample, confirmed, columns }: MappedForm,
  actor: Actor,
): Acts {
  const lines = mappingOf(state, sample)
  const whole = lines.find(isWhole)
  if (whole === undefined) return refused({ sample }, noSuch(sample))
  if (confirmed === '是') {
    const why = cannotConfirm(registry, lines, whole)
    if (why !== null) return refused(whole.values, `“${sample}”没有确认：${why}`)
  }
  const own = columns === undefined ? [] : lines.filter((line) => !isWhole(line) && isOpen(line))
  return {
    events: [
      actOn(office, whole, 'mapped', actor, answered(confirmed, actor)),
      ...own.map((line) =>
        actOn(office, line, 'mapped', actor, {
          column: line.values['column'] ?? NO_COLUMN,
          ...answered('是', actor),
        }),
      ),
    ],
    notDone: [],
  }
}

function cannotConfirm(registry: Registry, lines: readonly Line[], { values }: Line): string | null {
  const form = formOf(registry, lines)
  if (form === null) return `“${String(values['column'] ?? '')}”不是${String(values['programme'] ?? '')}的表`
  const programme = registry.named(String(values['programme']))!
  return isListedElse(programme, form, values['listedFor'] as string | undefined)
    ? `栏目还是照“${String(values['listedFor'])}”列出的，请先选一次这张表，重新列出栏目`
    : null
}

export interface ChosenForm {
  readonly sample: string
  /** As 申报项目 writes it. */
  readonly programme: string
  /** The title of our form; `null` for the same in another programme, or its application. */
  readonly form: string | null
}

/**
 * Takes a form of theirs for another of ours, and lists its columns for that one: what was confirmed for the one
 * before is confirmed no more.
 * @param sheets those that are at hand, with what is filled in; of others the columns go by their names
 */
export function chooseFormActs(
  registry: Registry,
  office: OfficeKey,
  state: readonly Line[],
  { sample, programme: name, form: title }: ChosenForm,
  actor: Actor,
  sheets: readonly ProposedSheet[] = [],
): Acts {
  const lines = mappingOf(state, sample)
  const whole = lines.find(isWhole)
  if (whole === undefined) return refused({ sample }, noSuch(sample))
  const programme = registry.named(name)
  const before = String(whole.values['column'] ?? '')
  const form =
    programme === null
      ? null
      : title === null
        ? (formNamed(programme, before) ?? programme.application)
        : formNamed(programme, title)
  if (programme === null || form === null) return refused(whole.values, `“${title ?? ''}”不是${name}的表`)
  const sheet = sheets.find((each) => isSame(each.sample, sample))
  const listing = sheet === undefined ? null : takenFor(sheet, programme, form)
  const labels = lines.filter((line) => !isWhole(line)).map(({ values }) => String(values['label'] ?? ''))
  const fields = listing?.fields ?? fieldsByName(form, labels)
  if (fields.length === 0)
    return refused(whole.values, `“${sample}”里没有找到栏目：请把这张表样重新放入，再选《${form.title}》`)
  const said = { sample, programme, form, fields, certainty: '确定', why: whyChosen(fields) } as const
  return { events: relistedEvents(registry, office, lines, listing ?? said, actor.name), notDone: [] }
}

/** Whether nobody has said anything of a column that is not certain. */
const isOpen = ({ values }: Line): boolean =>
  values['confirmed'] === undefined && values['certainty'] !== '确定'

export interface MappedColumn {
  readonly sample: string
  /** As their form writes it. */
  readonly label: string
  /** The header of our column, `不对应`, or two headers joined by `＋`; `null` leaves it open. */
  readonly column: string | null
  /** In what unit amounts are read whose header names none. */
  readonly unit: string | null
  readonly confirmed: Said
}

/** Says which of our columns one of theirs is. */
export function mapColumnActs(
  registry: Registry,
  office: OfficeKey,
  state: readonly Line[],
  { sample, label, column, unit, confirmed }: MappedColumn,
  actor: Actor,
): Acts {
  const lines = mappingOf(state, sample)
  const line = lines.find(({ values }) => isSame(values['label'], label))
  const form = formOf(registry, lines)
  if (line === undefined || form === null) return refused({ sample, label }, `“表样对照”里没有“${label}”`)
  if (confirmed === '是') {
    const why = column === null ? '请先选对应的栏目' : cannotBe(form, lines, label, column, unit)
    if (why !== null) return refused(line.values, `“${label}”没有确认：${why}`)
  }
  const sets = { column: column ?? undefined, unit: unit ?? undefined, ...answered(confirmed, actor) }
  return { events: [actOn(office, line, 'mapped', actor, sets)], notDone: [] }
}

/** Why a column of theirs cannot be read as what a person says; `null` where it can. */
function cannotBe(
  form: Form,
  lines: readonly Line[],
  label: string,
  column: string,
  unit: string | null,
): string | null {
  if (column === NO_COLUMN) return null
  for (const word of wordsOf(column)) {
    const key = keyNamed(form, word)
    if (key === null) return `本系统没有“${word}”这一栏`
    const ours = form.columns[key]!
    const other = lines.find(
      ({ values }) =>
        !isSame(values['label'], label) &&
        (values['confirmed'] === '是' ||
          (values['confirmed'] === undefined && values['certainty'] === '确定')) &&
        wordsOf(String(values['column'] ?? '')).some((each) => foldText(each) === foldText(headerPath(ours))),
    )
    if (other !== undefined)
      return `“${String(other.values['label'])}”已经对应“${word}”，请先把它改为“${NO_COLUMN}”`
    if (ours.kind === 'money' && unit === null && headerKey(labelParts(label).name).tail === null)
      return '表头没有写金额单位，请选元或万元'
  }
  return null
}

/** Takes columns off that the form has no more. */
export const forgetColumnsActs = (
  office: OfficeKey,
  state: readonly Line[],
  sample: string,
  labels: readonly string[],
  actor: Actor,
): Acts => ({
  events: mappingOf(state, sample)
    .filter(({ values }) => labels.some((label) => isSame(values['label'], label)))
    .map((line): StateEvent => blanked(office, line, 'mapped', actor)),
  notDone: [],
})

export interface SettledSender {
  readonly programme: string
  /** As 报送认定 has it. */
  readonly found: string
  readonly unit: string
  readonly unitKind: string
  readonly confirmed: Said
}

/** Says who sent what came in a form that does not say it. */
export function settleSenderActs(
  office: OfficeKey,
  state: readonly Line[],
  { programme, found, unit, unitKind, confirmed }: SettledSender,
  actor: Actor,
): Acts {
  const key = lineKey(SENDERS, { programme, found })
  const line = linesOf(SENDERS.form.id, state, { programme }).find(
    ({ values }) => lineKey(SENDERS, values) === key,
  )
  if (line === undefined) return refused({ programme, found }, `“报送认定”里没有“${found}”`, SENDERS.form.id)
  if (confirmed === '是' && (unit.trim() === '' || unitKind.trim() === ''))
    return refused(line.values, `“${found}”没有确认：请填报送单位，选单位类型`, SENDERS.form.id)
  const named = { unit: unit.trim() || undefined, unitKind: unitKind.trim() || undefined }
  return {
    events: [actOn(office, line, 'mapped', actor, { ...named, ...answered(confirmed, actor) })],
    notDone: [],
  }
}
