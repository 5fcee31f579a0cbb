/** Ways in which a clerk spoils a workbook. */

import { parameterSheet } from '../../templates/forms/parameters.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { EDITION, type Form } from '../../templates/sheet/form.ts'
import { type Draft, raw, type Values } from './draft.ts'

const numbered = (draft: Draft, number: string): Values[] =>
  Object.values(draft.rows).flatMap((rows) => rows.filter((row) => row['number'] === number))

/** Writes another text wherever the sheets of one record hold the first. */
export function replaceText(draft: Draft, number: string, from: string, to: string): void {
  for (const row of numbered(draft, number))
    for (const [key, value] of Object.entries(row))
      if (typeof value === 'string' && value.includes(from)) row[key] = value.replaceAll(from, to)
}

/** Sets a column wherever the sheets of one record have it. */
export function setEverywhere(draft: Draft, number: string, values: Values): void {
  for (const row of numbered(draft, number))
    for (const [key, value] of Object.entries(values)) if (key in row) row[key] = value
}

/** Leaves out the rows of one form that do not hold. */
export function keepRows(draft: Draft, form: Form, holds: (row: Values) => boolean): void {
  draft.rows[form.id] = (draft.rows[form.id] ?? []).filter(holds)
}

/** Another word in the header of a column. */
export function renameHeader(draft: Draft, form: Form, key: string, header: string): void {
  const column: Column = { ...form.columns[key]!, header: [header], aliases: [] }
  const renamed = { ...form, columns: { ...form.columns, [key]: column } } as Form
  const sheets = draft.template.sheets.map((sheet) =>
    sheet.form === form ? { ...sheet, form: renamed } : sheet,
  )
  draft.template = { ...draft.template, sheets }
}

export function removeSheet(draft: Draft, form: Form): void {
  draft.template = { ...draft.template, sheets: draft.template.sheets.filter((sheet) => sheet.form !== form) }
}

/** The template of an earlier year. */
export function ageTemplate(draft: Draft, edition: string): void {
  const sheets = draft.template.sheets.map((sheet) => ({ ...sheet, form: { ...sheet.form, edition } }))
  draft.template = { ...draft.template, sheets }
  const row = draft.rows[parameterSheet.id]!.find(({ code }) => code === 'edition')!
  if (edition !== EDITION) row['value'] = raw(edition)
}

/** A copy of a draft that can be changed by itself. */
export const copyDraft = (draft: Draft, path: string): Draft => ({
  ...draft,
  path,
  cards: Object.fromEntries(Object.entries(draft.cards).map(([id, values]) => [id, { ...values }])),
  rows: Object.fromEntries(
    Object.entries(draft.rows).map(([id, rows]) => [id, rows.map((row) => ({ ...row }))]),
  ),
})
