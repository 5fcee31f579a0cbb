/** What is told of a workbook, a sheet or a cell whose layout is not as it should be. */
import type { Draft } from '../findings/finding.ts'

/** A draft of a whole sheet, or of the whole file; an error unless told. */
export const layoutDraft = (
  sheet: string | null,
  message: string,
  mend: string,
  rest: Partial<Draft> = {},
): Draft => ({
  kind: 'layout',
  rule: null,
  article: null,
  severity: 'error',
  sheet,
  row: null,
  column: null,
  address: null,
  header: null,
  value: null,
  expected: null,
  message,
  mend,
  answer: null,
  ...rest,
})
