/** Lists of options that a form leaves open: what may be chosen is handed in by whoever reads or writes the sheet. */

import { onceFor } from '../values/once-for.ts'
import type { Column } from './column.ts'
import { choice } from './column-kinds.ts'
import type { Columns, Form } from './form.ts'
import type { ListName } from './list-names.ts'
import type { Template } from './template.ts'

export interface OpenList {
  readonly options: readonly string[]
  /** Other ways to write an option, each with the option that it means. */
  readonly spellings: Readonly<Record<string, string>>
}

export type Lists = Readonly<Record<ListName, OpenList>>

const closed = (column: Column, { options, spellings }: OpenList): Column => {
  const [first = '', ...others] = options
  return choice([first, ...others], { ...column, spellings }) as Column
}

function bind(form: Form, lists: Lists): Form {
  const isOpen = Object.values(form.columns).some(({ list }) => list !== undefined)
  if (!isOpen) return form
  const columns: Columns = Object.fromEntries(
    Object.entries(form.columns).map(([key, column]) => [
      key,
      column.list === undefined ? column : closed(column, lists[column.list]),
    ]),
  )
  return { ...form, columns }
}

const binding = onceFor((lists: Lists) => onceFor((form: Form) => bind(form, lists)))

/** The form with its open lists closed: the same value for the same form and lists. */
export const withLists = (form: Form, lists: Lists): Form => binding(lists)(form)

const bindingAll = onceFor((lists: Lists) =>
  onceFor((forms: readonly Form[]): readonly Form[] => forms.map((form) => withLists(form, lists))),
)

/** Forms with their open lists closed, in their order: the same array for the same array and lists. */
export const allWithLists = (forms: readonly Form[], lists: Lists): readonly Form[] =>
  bindingAll(lists)(forms)

/** A template as it is written out. */
export const templateWithLists = (template: Template, lists: Lists): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({ ...sheet, form: withLists(sheet.form, lists) })),
})
