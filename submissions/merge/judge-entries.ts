/** Gives every application its findings and the verdict that they yield. */
import type { Defect, Judged } from '../../rules/judgement.ts'
import { byPlace, type Finding } from '../../templates/findings/finding.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Submission } from '../recognise/submission.ts'
import type { Application } from './entry.ts'
import { byRecord, type Entry, type Standing, withFindings } from './entry.ts'

/** Findings on rows that stand for the whole file rather than for one application or for the sender alone. */
const concernsFile = ({ record, ofSender }: Judged, info: RecordRead): boolean =>
  !ofSender && (record === null || record === info)

/**
 * The records that an application answers for: its own and its children's. What a fund entry does wrong is the
 * accountant's matter and leaves the nomination alone.
 */
const recordsOf = ({ record, children }: Application): RecordRead[] => [
  record,
  ...children
    .filter(({ sheet }) => sheet.reading.form !== (fundEntries as Form))
    .map((child) => child.record),
]

/**
 * @param perFile findings of each submission that counts
 * @param across findings that compare senders
 * @param ownDefects rules that failed on one workbook
 * @param mergeDefects rules that failed comparing senders
 */
export function judgeEntries(
  applications: readonly Application[],
  standingOf: (application: Application) => Standing,
  perFile: ReadonlyMap<Submission, readonly Judged[]>,
  across: readonly Judged[],
  ownDefects: readonly Defect[],
  mergeDefects: readonly Defect[],
): Entry[] {
  const compared = byRecord(across)
  const own = new Map([...perFile].map(([s, judged]) => [s, byRecord(judged)]))
  const whole = new Map(
    [...perFile].map(([s, judged]) => [
      s,
      judged.filter((j) => concernsFile(j, s.info)).map((j) => j.finding),
    ]),
  )
  const brokenRecords = new Set([...ownDefects, ...mergeDefects].map((defect) => defect.record))
  const brokenFiles = new Set(ownDefects.filter((d) => d.record === null).map((d) => d.file))
  // Nobody knows which records a failed comparison would have blamed, so all of them wait.
  const brokenMerge = mergeDefects.some((defect) => defect.record === null)
  return applications.map((application) => {
    const { submission } = application
    const standing = standingOf(application)
    if (standing === 'superseded' || !perFile.has(submission))
      return withFindings({ ...application, standing }, [], false)
    const records = recordsOf(application)
    const findings: Finding[] = [
      ...(whole.get(submission) ?? []),
      ...records.flatMap((record) => [
        ...(own.get(submission)?.get(record) ?? []),
        ...(compared.get(record) ?? []),
      ]),
    ]
    const defect =
      brokenMerge || brokenFiles.has(submission.file) || records.some((record) => brokenRecords.has(record))
    return withFindings({ ...application, standing }, findings.sort(byPlace), defect)
  })
}
