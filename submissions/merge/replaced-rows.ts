/** The rows of earlier sendings that no longer count, where others of the same workbook still do. */
import type { SourcedSheet } from '../../rules/judgement.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import type { Submission } from '../recognise/submission.ts'
import type { Application } from './entry.ts'
import { joinedTo, joinKey, originOf } from './entry.ts'
import { newestFirst, type Standings, senderKey } from './standing.ts'

/** The row's form and the application that it names. */
const keyOf = (record: RecordRead, sheet: SourcedSheet): string =>
  `${sheet.reading.form.id}\u0000${joinKey(originOf(record, sheet).unit, joinedTo(record, sheet.reading.form))}`

/** Rows that belong to no application of their workbook, such as a book of an earlier year, by what they name. */
function looseRows({ sheets }: Submission, owned: ReadonlySet<RecordRead>): [string, RecordRead][] {
  return sheets
    .filter(({ reading }) => reading.form.joins !== null)
    .flatMap((sheet) =>
      sheet.reading.records
        .filter((record) => !owned.has(record))
        .map((record): [string, RecordRead] => [keyOf(record, sheet), record]),
    )
}

const rowsOf = ({ record, children }: Application): RecordRead[] => [
  record,
  ...children.map((child) => child.record),
]

/** By row, the submission that replaced it or took it back. */
export function replacedRows(
  applications: readonly Application[],
  submissions: readonly Submission[],
  { of, replacedBy, superseded }: Standings,
): Map<RecordRead, Submission> {
  const counting = new Set(applications.filter((a) => of.get(a) !== 'superseded').flatMap(rowsOf))
  const owned = new Set(applications.flatMap(rowsOf))
  const replaced = new Map<RecordRead, Submission>()
  for (const [application, by] of replacedBy)
    for (const row of rowsOf(application)) if (!counting.has(row)) replaced.set(row, by)
  for (const same of groupBy(submissions, senderKey).values()) {
    const later = new Map<string, Submission>()
    for (const submission of [...same].sort(newestFirst)) {
      if (superseded.has(submission)) continue
      const loose = looseRows(submission, owned)
      for (const [key, row] of loose) {
        const by = later.get(key)
        if (by !== undefined && newestFirst(by, submission) < 0) replaced.set(row, by)
      }
      for (const [key] of loose) if (!later.has(key)) later.set(key, submission)
    }
  }
  return replaced
}
