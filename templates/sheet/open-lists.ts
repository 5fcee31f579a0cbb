/** Lists of options that a form leaves open: what may be chosen is handed in by whoever reads or writes the sheet. */

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

const known = new WeakMap<Lists, WeakMap<Form, Form>>()

/** The form with its open lists closed: the same value for the same form and lists. */
export function withLists(form: Form, lists: Lists): Form {
  const forms = known.get(lists) ?? new WeakMap<Form, Form>()
  known.set(lists, forms)
  const before = forms.get(form)
  if (before !== undefined) return before
  const isOpen = Object.values(form.columns).some(({ list }) => list !== undefined)
  const columns: Columns = Object.fromEntries(
    Object.entries(form.columns).map(([key, column]) => [
      key,
      column.list === undefined ? column : closed(column, lists[column.list]),
    ]),
  )
  const bound = isOpen ? { ...form, columns } : form
  forms.set(form, bound)
  return bound
}

/** A template as it is written out. */
export const templateWithLists = (template: Template, lists: Lists): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({ ...sheet, form: withLists(sheet.form, lists) })),
})
