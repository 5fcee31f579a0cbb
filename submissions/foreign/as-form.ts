/** Our form in their words, for the reader that reads our own sheets. */
import type { Column } from '../../templates/sheet/column.ts'
import { text } from '../../templates/sheet/column-kinds.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import type { ForeignField, ForeignForm } from './foreign-form.ts'

/** Begins the keys of columns that are theirs alone: they are found, so that nothing else is taken for them. */
export const THEIRS = '?'

const headerOf = (label: string): readonly [string] | readonly [string, string] => {
  const [group, name] = label.split('·')
  return name === undefined ? [label] : [group!, name]
}

/** Our column under their header. */
function underTheirs(column: Column, { label, unit }: ForeignField): Column {
  return {
    ...column,
    header: headerOf(label),
    aliases: [],
    parse: (cell, named) => column.parse(cell, named ?? unit),
  }
}

/** Our form with the columns that theirs has, under their headers; and theirs that are none of ours, beside them. */
export const asForm = onceFor(({ form, fields }: ForeignForm): Form => {
  const columns: Record<string, Column> = {}
  for (const [i, field] of fields.entries()) {
    const [key, second] = field.keys
    if (key !== undefined && second === undefined) columns[key] = underTheirs(form.columns[key]!, field)
    else columns[`${THEIRS}${i}`] = text({ header: headerOf(field.label), fill: '' })
  }
  return { ...form, columns }
})

/** The same as a table has it: 姓名 under no heading is not 联系人·姓名, whichever of them was confirmed. */
export const asTable = onceFor((foreign: ForeignForm): Form => ({ ...asForm(foreign), wholeHeaders: true }))

/** Under which key a column of theirs is read: ours that it is, else one of its own. */
export const keyOf = (keys: readonly string[], index: number): string =>
  keys.length === 1 ? keys[0]! : `${THEIRS}${index}`
