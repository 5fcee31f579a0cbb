/** A workbook that is sent out to be filled: which forms stand in it, for whom. */

import { RESULT_SHEET } from '../findings/marks.ts'
import { formsOnCard } from './card-plan.ts'
import type { Form, Layout } from './form.ts'

export interface TemplateSheet {
  readonly form: Form
  /** A workbook without this sheet cannot be judged. */
  readonly required: boolean
  /** How many rows the blank prepares with formats and drop-downs. */
  readonly rows: number
  /** Locked in the blank: written by the office, not by the sender. */
  readonly locked?: boolean
  /** For programs alone: neither shown nor printed. */
  readonly hidden?: boolean
  /** Written as cards of this kind, one on each sheet of it, with what belongs to them; a table unless given. */
  readonly card?: string
  /** Columns of the form that the programme has no use for, and that are not written. */
  readonly omits?: readonly string[]
}

export interface Template {
  readonly id: string
  /** Chinese, with `.xlsx`. */
  readonly fileName: string
  /** What the instructions sheet is headed. */
  readonly title: string
  /** `null` for the office's own workbook. */
  readonly programme: string | null
  /** One application on each of its sheets, or a yearly report; a line for each application unless given. */
  readonly holds?: 'card' | 'yearly'
  /** Of which kind its cards are, as a person chooses among them: 技术创新型. */
  readonly cardKind?: string
  /** The kind of union that fills it, as 报送信息 names it; `null` where any sender of the programme does. */
  readonly senderKind: string | null
  readonly sheets: readonly TemplateSheet[]
  /** Numbered lines of the instructions sheet: how to fill, check and send. */
  readonly instructions: readonly string[]
}

/** The forms of a template's sheets, and of what belongs to its cards. */
export const formsIn = ({ sheets }: Pick<Template, 'sheets'>): readonly Form[] => [
  ...new Set(
    sheets.flatMap(({ form, card }) => [
      form,
      ...(card === undefined || form.card === null ? [] : formsOnCard(form.card)),
    ]),
  ),
]

/** The form with the columns that a sheet is written with. */
export function writtenForm({ form, omits = [] }: TemplateSheet): Form {
  if (omits.length === 0) return form
  const columns = Object.fromEntries(Object.entries(form.columns).filter(([key]) => !omits.includes(key)))
  return { ...form, columns }
}

/** Where things stand on a table sheet that we write. Rows count from 1. */
export interface TableLayout {
  readonly title: number
  /** The line under the title that says unit, year and edition. */
  readonly caption: number
  readonly headerTop: number
  /** Equal to `headerTop` where the form has a one-row header. */
  readonly headerBottom: number
  readonly firstRow: number
}

export function tableLayout(form: Form): TableLayout {
  const twoRows = Object.values(form.columns).some((column) => column.header.length === 2)
  return { title: 1, caption: 2, headerTop: 3, headerBottom: twoRows ? 4 : 3, firstRow: twoRows ? 5 : 4 }
}

/** Whether we write the form as a table; a card otherwise. */
export const writtenAsTable = (layout: Layout): boolean => layout !== 'card'

/** On a card that we write: row of the first field, column of labels and column of values. */
export const CARD_LAYOUT = { title: 1, firstRow: 3, label: 1, value: 2, note: 3 } as const

/** Sheets of ours that hold no records: how to fill, long drop-down lists, the findings of a marked copy. */
export const INSTRUCTIONS_SHEET = '填报说明'
export const OPTIONS_SHEET = '选项'
export const OWN_SHEETS: readonly string[] = [INSTRUCTIONS_SHEET, OPTIONS_SHEET, RESULT_SHEET]
