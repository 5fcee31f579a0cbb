/** What is reported of a workbook, a sheet or a cell whose layout is not as it should be. */
import type { FindingCode } from '../findings/codes.ts'
import type { Draft } from '../findings/finding.ts'

/** A draft of a whole sheet, or of the whole file; an error unless given. */
export const layoutDraft = (
  code: FindingCode,
  sheet: string | null,
  message: string,
  mend: string,
  rest: Partial<Draft> = {},
): Draft => ({
  kind: 'layout',
  code,
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
