/** What reading itself found, as findings. */
import { finding } from '../templates/findings/finding.ts'
import type { RecordRead } from '../templates/read/reading.ts'
import type { Judged, SourcedSheet } from './judgement.ts'

/** What reading itself found in a sheet, as findings with their records. */
export function readingFindings({ reading, source }: SourcedSheet): Judged[] {
  const records = new Map<number, RecordRead>()
  for (const record of reading.records)
    for (let row = record.number; row <= (record.through ?? record.number); row++) records.set(row, record)
  return reading.drafts.map((draft) => {
    const record = draft.kind === 'layout' || draft.row === null ? null : (records.get(draft.row) ?? null)
    return { finding: finding(draft, { ...source, unit: record?.origin?.unit ?? source.unit }), record }
  })
}
