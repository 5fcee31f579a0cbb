/** Findings as they may be printed: what a masked column held is hidden wherever the finding repeats it. */

import type { Finding } from '../templates/findings/finding.ts'
import type { Column } from '../templates/sheet/column.ts'
import { headerPath } from '../templates/sheet/form.ts'
import { hideNumbers, masked } from '../templates/values/mask.ts'
import { foldTitle } from '../templates/values/text.ts'
import { templates } from './blanks.ts'

/** Columns that hold codes, by every header under which a sheet may show them. */
const codeColumns: ReadonlyMap<string, Column> = new Map(
  templates
    .flatMap((template) => template.sheets)
    .flatMap(({ form }) => Object.values(form.columns))
    .filter((column) => column.mask !== undefined || column.format === 'credit-code')
    .flatMap((column) =>
      [headerPath(column), ...column.header.slice(-1), ...(column.aliases ?? [])].map(
        (header): [string, Column] => [foldTitle(header), column],
      ),
    ),
)

/** The finding with identity numbers, phones and accounts hidden in its value and in all that it says. */
export function maskFinding(finding: Finding): Finding {
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
