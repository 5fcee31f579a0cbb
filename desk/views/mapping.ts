/** 表样: forms that are not ours, column by column, as 表样对照 has them; and who sent what came in them. */

import { type Programme, sendersOf } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import {
  formNamed,
  formsFor,
  isListedElse,
  keyNamed,
  namesNone,
} from '../../submissions/foreign/foreign-form.ts'
import { labelParts } from '../../submissions/foreign/labels.ts'
import type { Said } from '../../submissions/foreign/mapping-acts.ts'
import type { ProposedSheet } from '../../submissions/foreign/propose.ts'
import { namedOf, type ProposedField } from '../../submissions/foreign/proposed-fields.ts'
import { takenFor } from '../../submissions/foreign/taken-for.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { LineValues } from '../../submissions/state/line.ts'
import {
  type Certainty,
  foreignSenders,
  formMapping,
  NO_COLUMN,
  WHOLE_FORM,
} from '../../templates/forms/form-mapping.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { foldText, headerKey } from '../../templates/values/text.ts'
import { numberAt, textAt } from './opinions.ts'
import type { Seen } from './views.ts'

/**
 * - `read`: it is read as the column that it names;
 * - `unread`: a person said that it is not read, or it only numbers rows;
 * - `open`: a person is to say;
 * - `gone`: the form has it no more.
 */
export type ColumnState = 'read' | 'unread' | 'open' | 'gone'

export interface MappedColumn {
  /** As their form writes it. */
  readonly label: string
  /** The header of ours, `不对应`, or two headers joined; `null` where nothing is proposed. */
  readonly column: string | null
  readonly unit: string | null
  readonly certainty: Certainty | null
  readonly why: string
  readonly confirmed: Said
  readonly state: ColumnState
  /** What is filled in there, where the form was put into the page since it was opened. */
  readonly examples: readonly string[]
  /** An amount whose header names no unit. */
  readonly wantsUnit: boolean
}

export interface FormChoice {
  readonly title: string
  /** For so many of their columns it has one; `null` where the sheet is not at hand. */
  readonly known: number | null
}

export interface MappedForm {
  readonly sample: string
  readonly programme: string
  /** Programmes whose it may be. */
  readonly programmes: readonly string[]
  /** The title of our form; `null` where it is taken for none. */
  readonly form: string | null
  /** Forms of the programme for which it may be taken. */
  readonly titles: readonly FormChoice[]
  /** The title of the form for which its columns are listed, where that is another one. */
  readonly listedFor: string | null
  readonly certainty: Certainty | null
  readonly why: string
  readonly confirmed: Said
  readonly columns: readonly MappedColumn[]
  /** Headers of all columns of our form, in its order. */
  readonly ours: readonly string[]
}

export interface SentFile {
  readonly file: string
  readonly year: number
  readonly version: number
}

export interface MappedSender {
  readonly programme: string
  readonly found: string
  readonly unit: string
  readonly unitKind: string
  /** The kinds that may report to the office. */
  readonly kinds: readonly string[]
  readonly why: string
  readonly confirmed: Said
  readonly confirmedBy: string | null
  /** What came from it in a form that does not say so. */
  readonly files: readonly SentFile[]
}

export interface MappingView {
  readonly forms: readonly MappedForm[]
  readonly senders: readonly MappedSender[]
  /** Refused files that may be in a form which nobody has mapped. */
  readonly strangers: readonly string[]
  /** What waits for a person: forms that are not confirmed, columns and senders that are open. */
  readonly open: number
}

const saidOf = (values: LineValues): Said => {
  const said = textAt(values, 'confirmed')
  return said === '是' || said === '否' ? said : null
}

const linesOf = ({ state }: Seen, form: string): LineValues[] =>
  state.filter((line) => line.form === form).map(({ values }) => values)

const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b)

function stateOf(values: LineValues, isGone: boolean): ColumnState {
  if (isGone) return 'gone'
  const [said, column] = [saidOf(values), textAt(values, 'column')]
  if (said === '否' || (column === NO_COLUMN && (said === '是' || values['certainty'] === '确定')))
    return 'unread'
  return said === '是' || (column !== null && values['certainty'] === '确定') ? 'read' : 'open'
}

function wantsUnit(form: Form | null, label: string, column: string | null): boolean {
  const key = form === null || column === null ? null : keyNamed(form, column)
  return (
    key !== null && form!.columns[key]!.kind === 'money' && headerKey(labelParts(label).name).tail === null
  )
}

const shown = <T extends { readonly order: number }>(columns: readonly T[]): T[] =>
  [...columns].sort((a, b) => a.order - b.order)

const titlesOf = (programme: Programme, sheet: ProposedSheet | undefined): FormChoice[] =>
  formsFor(programme).map((form) => ({
    title: form.title,
    known: sheet === undefined ? null : namedOf(takenFor(sheet, programme, form).fields),
  }))

function formOf(
  registry: Registry,
  whole: LineValues,
  lines: readonly LineValues[],
  proposed: readonly ProposedSheet[],
): MappedForm {
  const sample = textAt(whole, 'sample') ?? ''
  const title = textAt(whole, 'column') ?? ''
  const programme = registry.named(textAt(whole, 'programme') ?? '')
  const form = programme === null ? null : formNamed(programme, title)
  const sheet = proposed.find((each) => isSame(each.sample, sample))
  const now =
    sheet === undefined || programme === null || form === null ? undefined : takenFor(sheet, programme, form)
  const listed = textAt(whole, 'listedFor')
  const columns = lines
    .filter(
      (values) => textAt(values, 'label') !== WHOLE_FORM && isSame(textAt(values, 'sample') ?? '', sample),
    )
    .map((values) => {
      const label = textAt(values, 'label') ?? ''
      const column = textAt(values, 'column')
      const field: ProposedField | undefined = now?.fields.find((each) => isSame(each.label, label))
      return {
        order: numberAt(values, 'order') ?? 0,
        label,
        column,
        unit: textAt(values, 'unit'),
        certainty: textAt(values, 'certainty') as Certainty | null,
        why: textAt(values, 'why') ?? '',
        confirmed: saidOf(values),
        state: stateOf(values, now !== undefined && field === undefined),
        examples: field?.examples ?? [],
        wantsUnit: wantsUnit(form, label, column),
      }
    })
  return {
    sample,
    programme: programme?.name ?? textAt(whole, 'programme') ?? '',
    programmes: registry.programmes.map(({ name }) => name),
    form: form?.title ?? (namesNone(title) ? null : title),
    titles: programme === null ? [] : titlesOf(programme, sheet),
    listedFor:
      programme !== null && form !== null && listed !== null && isListedElse(programme, form, listed)
        ? listed
        : null,
    certainty: textAt(whole, 'certainty') as Certainty | null,
    why: textAt(whole, 'why') ?? '',
    confirmed: saidOf(whole),
    columns: shown(columns).map(({ order: _, ...column }) => column),
    ours: form === null ? [] : Object.values(form.columns).map(headerPath),
  }
}

const filesOf = (sent: readonly Submission[], programme: string, found: string): SentFile[] =>
  sent
    .filter(
      ({ foreign, programme: own }) =>
        foreign !== undefined && own.name === programme && isSame(foreign.sender.found, found),
    )
    .map(({ file, year, version }) => ({ file, year, version }))

function senderOf({ registry, run, office }: Seen, values: LineValues): MappedSender {
  const programme = registry.named(textAt(values, 'programme') ?? '')
  const found = textAt(values, 'found') ?? ''
  const refused = run.refused
    .filter(({ sender }) => sender !== undefined && isSame(sender.found, found))
    .map(({ file }) => ({ file, year: office.year, version: 1 }))
  return {
    programme: programme?.name ?? '',
    found,
    unit: textAt(values, 'unit') ?? '',
    unitKind: textAt(values, 'unitKind') ?? '',
    kinds: programme === null ? [] : sendersOf(programme),
    why: textAt(values, 'why') ?? '',
    confirmed: saidOf(values),
    confirmedBy: textAt(values, 'confirmedBy'),
    files: [...filesOf(run.submissions, programme?.name ?? '', found), ...refused],
  }
}

/** Refusals of what may be a form that nobody has mapped. */
const STRANGE: ReadonlySet<string> = new Set(['intake/no-info', 'intake/no-application', 'intake/document'])

export function mappingOf(seen: Seen): MappingView {
  const lines = linesOf(seen, formMapping.id)
  const forms = lines
    .filter((values) => textAt(values, 'label') === WHOLE_FORM)
    .map((whole) => formOf(seen.registry, whole, lines, seen.proposed ?? []))
  const senders = linesOf(seen, foreignSenders.id).map((values) => senderOf(seen, values))
  return {
    forms,
    senders,
    strangers: seen.run.refused.filter(({ code }) => STRANGE.has(code)).map(({ file }) => file),
    open:
      forms.filter(({ form, confirmed }) => form !== null && confirmed === null).length +
      forms.reduce(
        (all, { confirmed, columns }) =>
          confirmed === '是' ? all + columns.filter(({ state }) => state === 'open').length : all,
        0,
      ) +
      senders.filter(({ confirmed }) => confirmed === null).length,
  }
}
