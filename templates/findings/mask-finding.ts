/** Findings as they may be printed: what a masked column held is hidden wherever the finding repeats it. */

import type { Column } from '../sheet/column.ts'
import { type Form, headerPath } from '../sheet/form.ts'
import { hideNumbers, masked } from '../values/mask.ts'
import { foldTitle } from '../values/text.ts'
import type { Finding } from './finding.ts'

export type Masker = (finding: Finding) => Finding

/** Columns that hold codes, by every header under which a sheet may show them. */
const codeColumnsOf = (forms: readonly Form[]): ReadonlyMap<string, Column> =>
  new Map(
    forms
      .flatMap(({ columns }) => Object.values(columns))
      .filter((column) => column.mask !== undefined || column.format === 'credit-code')
      .flatMap((column) =>
        [headerPath(column), ...column.header.slice(-1), ...(column.aliases ?? [])].map(
          (header): [string, Column] => [foldTitle(header), column],
        ),
      ),
  )

/**
 * Hides identity numbers, phones and accounts of a finding in its value and in all that it says.
 * @param forms of which the findings are
 */
export function maskerOf(forms: readonly Form[]): Masker {
  const codeColumns = codeColumnsOf(forms)
  return (finding) => maskFinding(finding, codeColumns)
}

function maskFinding(finding: Finding, codeColumns: ReadonlyMap<string, Column>): Finding {
  const { header, value } = finding
  const column = header === null ? undefined : codeColumns.get(foldTitle(header))
  const mask = column?.mask
  const hide = (text: string): string => {
    const known = mask !== undefined && value ? text.replaceAll(value, masked(value, mask)) : text
    return hideNumbers(known)
  }
  const orNull = (text: string | null): string | null => (text === null ? null : hide(text))
  return {
    ...finding,
    // A credit code is public, and some have no letter in them.
    value: column?.format === 'credit-code' ? value : orNull(value),
    expected: orNull(finding.expected),
    message: hide(finding.message),
    mend: hide(finding.mend),
    answer: orNull(finding.answer),
  }
}
