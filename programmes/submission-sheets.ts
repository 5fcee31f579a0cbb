/** What every submission has: who sends it comes first, the year's parameters last. */

import { parameterSheet } from '../templates/forms/parameters.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { TemplateSheet } from '../templates/sheet/template.ts'

export const demanded = (form: Form, rows: number): TemplateSheet => ({ form, required: true, rows })
export const asked = (form: Form, rows: number): TemplateSheet => ({ form, required: false, rows })

export const submissionSheets = (sheets: readonly TemplateSheet[]): readonly TemplateSheet[] => [
  demanded(submissionInfo, 1),
  ...sheets,
  { form: parameterSheet, required: false, rows: 200, locked: true },
]
