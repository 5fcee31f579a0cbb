/** What reading itself found, as findings. */
import { type Draft, finding } from '../templates/findings/finding.ts'
import type { Grounds } from '../templates/measure.ts'
import type { RecordRead } from '../templates/read/reading.ts'
import type { Judged, SourcedSheet } from './judgement.ts'

/** The article that asks for a blank column; none where several measures do, and it is not known which one rules. */
function groundOf(
  { field }: Draft,
  { reading, source }: SourcedSheet,
  grounds: Grounds,
): Pick<Draft, 'article' | 'measure'> | undefined {
  if (field === undefined) return undefined
  const cited = grounds(reading.form, field, source.programme)
  const [first] = cited
  return first !== undefined && cited.every(({ measure }) => measure === first.measure)
    ? { article: first.clause.article, measure: first.measure.short }
    : undefined
}

/**
 * What reading itself found in a sheet, as findings with their records.
 * @param grounds names the clause that asks for a column
 */
export function readingFindings(sheet: SourcedSheet, grounds: Grounds): Judged[] {
  const { reading, source } = sheet
  const records = new Map<number, RecordRead>()
  for (const record of reading.records)
    for (let row = record.number; row <= (record.through ?? record.number); row++) records.set(row, record)
  return reading.drafts.map((draft) => {
    const record = draft.kind === 'layout' || draft.row === null ? null : (records.get(draft.row) ?? null)
    const unit = record?.origin?.unit ?? source.unit
    return { finding: finding({ ...draft, ...groundOf(draft, sheet, grounds) }, { ...source, unit }), record }
  })
}
