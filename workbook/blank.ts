/** The workbook that is sent out to be filled. */
import type { Form } from '../templates/form.ts'
import type { Cell } from '../templates/grid.ts'
import type { Template } from '../templates/template.ts'
import { composeWorkbook, type Fill } from './compose.ts'

/** A line of the sheet that carries the year's parameters. */
export interface BlankParameter {
  readonly code: string
  readonly name: string
  readonly value: Cell
  readonly unit: string
  readonly basis: string
}

const PARAMETER_KEYS = ['code', 'name', 'value', 'unit', 'basis'] as const satisfies (keyof BlankParameter)[]

/** Whether a form is the list of the year's parameters. */
const listsParameters = (form: Form): boolean => PARAMETER_KEYS.every((key) => key in form.columns)

/**
 * A blank of the template, its parameter sheet filled.
 * @param choices drop-down lists that only the office knows, by `formId.key`
 */
export function blankWorkbook(
  template: Template,
  parameters: readonly BlankParameter[] = [],
  choices?: Fill['choices'],
): Promise<Uint8Array> {
  const rows = parameters.map((parameter) => ({ values: { ...parameter, value: { raw: parameter.value } } }))
  const sheets = template.sheets.filter(({ form }) => listsParameters(form))
  return composeWorkbook(template, {
    rows: Object.fromEntries(sheets.map(({ form }) => [form.id, rows])),
    ...(choices ? { choices } : {}),
  })
}
