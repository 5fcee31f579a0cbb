/** A form that is not ours, and how an office reads it: which of its columns are which of ours. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { formMapping, NO_COLUMN, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { type Form, headerName, headerPath } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Office, recordsOf } from '../office/office.ts'

/** One column or box of theirs. */
export interface ForeignField {
  /** As their form writes it, group and name joined by `·`. */
  readonly label: string
  /** Keys of our columns that it fills; none where it is not read. Two where one of theirs stands for two of ours. */
  readonly keys: readonly string[]
  /** In what unit amounts are read whose header names none. */
  readonly unit: string | null
}

export interface ForeignForm {
  readonly sample: string
  readonly programme: Programme
  readonly form: Form
  readonly fields: readonly ForeignField[]
}

/** Parts two of our columns in one cell of 本系统栏目. */
export const AND = '＋'

/** The forms of a programme that a form of theirs may stand for. */
export const formsFor = (programme: Programme): readonly Form[] => [
  programme.application,
  programme.summary,
  ...programme.children.filter((form) => form.layout !== 'card'),
]

const sameWord = (a: string, b: string): boolean => foldText(a) === foldText(b)

/** The key of a column by its header, as 表样对照 writes it; `null` where the form has none, or several, so called. */
export function keyNamed(form: Form, name: string): string | null {
  const columns = Object.entries(form.columns)
  const whole = columns.filter(([, column]) => sameWord(headerPath(column), name))
  const found = whole.length > 0 ? whole : columns.filter(([, column]) => sameWord(headerName(column), name))
  return found.length === 1 ? found[0]![0] : null
}

/** The form of a programme by its title; `null` where it has none so called. */
export const formNamed = (programme: Programme, title: string): Form | null =>
  formsFor(programme).find((form) => sameWord(form.title, title) || sameWord(form.sheet, title)) ?? null

/** The words of 本系统栏目: one column of ours, or several. */
export const wordsOf = (column: string): string[] =>
  column
    .split(/[＋+]/)
    .map((word) => word.trim())
    .filter(Boolean)

/** Whether 本系统栏目 says that theirs is none of ours. */
export const namesNone = (column: string): boolean =>
  wordsOf(column).some((word) => sameWord(word, NO_COLUMN))

/**
 * Whether the columns of a form were listed for another form of ours than the one that its line names now: what they
 * are proposed to be says nothing of that one.
 * @param listedFor what 栏目照此列出 says; workbooks from before it was kept say nothing there
 */
export const isListedElse = (programme: Programme, form: Form, listedFor: string | undefined): boolean =>
  listedFor !== undefined && formNamed(programme, listedFor) !== form

/** A confirmed line that names no form or column of ours, or more than two, or a form for which no columns are listed. */
export type UnclearLine = RecordRead<typeof formMapping>

export interface ForeignForms {
  readonly forms: readonly ForeignForm[]
  /** Confirmed lines that say something that cannot be followed: the office is asked. */
  readonly unclear: readonly UnclearLine[]
}

/**
 * What an office has settled of other people's forms. A whole form counts once a person has confirmed it; a column
 * where the match is certain or a person has confirmed it, and never where a person said no.
 */
export function foreignForms(registry: Registry, office: Pick<Office, 'sheets'> | undefined): ForeignForms {
  const lines = recordsOf(office, formMapping)
  const unclear: UnclearLine[] = []
  const forms = lines.flatMap((line): ForeignForm[] => {
    const { sample, programme: name, label, column, confirmed } = line.row
    if (sample === undefined || label !== WHOLE_FORM || confirmed !== '是') return []
    if (namesNone(column ?? '')) return []
    const programme = name === undefined ? null : registry.named(name)
    const form = programme === null ? null : formNamed(programme, column ?? '')
    if (programme === null || form === null || isListedElse(programme, form, line.row.listedFor)) {
      unclear.push(line)
      return []
    }
    const own = lines.filter(({ row }) => row.sample === sample && row.label !== WHOLE_FORM)
    const fields = own.map((each): ForeignField => {
      const keys = keysOf(each, form)
      if (keys === null) unclear.push(each)
      return { label: each.row.label ?? '', keys: keys ?? [], unit: each.row.unit ?? null }
    })
    return [{ sample, programme, form, fields: onceEach(fields) }]
  })
  return { forms, unclear }
}

/** Our columns that a line names and that may be read; `null` where it names one that the form has not. */
function keysOf({ row }: UnclearLine, form: Form): string[] | null {
  const { column = '', confirmed, certainty } = row
  if (confirmed !== '是' && (confirmed !== undefined || certainty !== '确定')) return []
  if (namesNone(column)) return []
  const keys = wordsOf(column).map((word) => keyNamed(form, word))
  return keys.length > 2 || keys.includes(null) ? null : (keys as string[])
}

/** A column of ours is filled by one of theirs: of several the first. */
function onceEach(fields: readonly ForeignField[]): ForeignField[] {
  const taken = new Set<string>()
  return fields.map((field) => {
    const keys = field.keys.some((key) => taken.has(key)) ? [] : field.keys
    for (const key of keys) taken.add(key)
    return { ...field, keys }
  })
}
