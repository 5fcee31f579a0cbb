/** A file that has been read, as a row of the screen on which the others are waited for. */
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import type { ReadRow } from './session.ts'

export const rowOf = (read: Submission | Refusal): ReadRow =>
  'reason' in read
    ? { kind: 'refused', file: read.file, reason: read.reason }
    : {
        kind: 'sent',
        file: read.file,
        programme: read.programme.name,
        unit: read.unit,
        version: read.version,
        records: read.sheets
          .filter(({ reading }) => reading.form === read.programme.application)
          .reduce((all, { reading }) => all + reading.records.length, 0),
      }
