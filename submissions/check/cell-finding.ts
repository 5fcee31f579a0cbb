/** Findings that the pipeline itself makes, on a cell of a record or on a whole file. No rule is behind them. */
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import type { FindingCode } from '../../templates/findings/codes.ts'
import { type Finding, finding, type Source } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'

/** What such a finding says; the rest follows from its place. */
export type Said = Pick<Finding, 'severity' | 'message' | 'mend'> &
  Partial<Pick<Finding, 'related' | 'expected'>> & { readonly code?: FindingCode }

/** What such a finding says, with its code. */
export type Coded = Said & { readonly code: FindingCode }

/** On the cell of a record in one column; on its row where the sheet lacks the column. */
export function onCell(
  { reading, source }: SourcedSheet,
  record: RecordRead,
  key: string,
  said: Coded,
  as: Source = source,
): Judged {
  const place = record.place(key)
  const column = reading.form.columns[key]
  const { code, message, mend, ...rest } = said
  const draft = layoutDraft(code, place?.sheet ?? reading.sheet, message, mend, {
    row: place?.row ?? record.number,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: column ? headerPath(column) : null,
    value: showCell(record.cells[key] ?? null, column),
    ...rest,
  })
  return { finding: finding(draft, as), record }
}

/** On a whole file. */
export const onFile = (source: Source, { code, message, mend, ...rest }: Coded): Judged => ({
  finding: finding(layoutDraft(code, null, message, mend, rest), source),
  record: null,
})
