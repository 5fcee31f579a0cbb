/** The blank of a template as this release publishes it, with the year's parameters. */
import type { Template } from '../templates/template.ts'
import { type BlankParameter, blankWorkbook } from '../workbook/blank.ts'

/** The only place where published blanks get their parameters from. */
const publishedParameters = (_template: Template): readonly BlankParameter[] => []

export const publishedBlank = (template: Template): Promise<Uint8Array> =>
  blankWorkbook(template, publishedParameters(template))
