/** Which submissions and records of a merge count: later versions replace earlier ones, copies count once. */
import { compareDays } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import type { Submission } from '../recognise/submission.ts'
import { contentOf, type Entry, joinKey, type Standing, unitKey } from './entry.ts'

export type Application = Omit<Entry, 'standing' | 'findings' | 'verdict'>

/** Two submissions of one union, same version and day, that say different things of one record. */
export interface Tie {
  readonly applications: readonly Application[]
}

export interface Standings {
  readonly of: ReadonlyMap<Application, Standing>
  readonly superseded: ReadonlySet<Submission>
  readonly ties: readonly Tie[]
  /** Replaced records that the sender's later submission no longer has. */
  readonly dropped: readonly Application[]
  /** Withdrawals that hold. */
  readonly withdrawals: readonly Submission[]
  /** Withdrawals that another workbook of the same version and day contradicts: they take nothing back. */
  readonly contradicted: readonly Submission[]
}

/** Newest first: by version, then by date; a submission without a date is the older. */
export const newestFirst = (a: Submission, b: Submission): number =>
  b.version - a.version || compareDays(b.date, a.date)

export const senderKey = (s: Submission): string =>
  [unitKey(s.unit), s.programme, s.year, s.sentTo].join('\u0000')

interface Replaced {
  readonly superseded: Set<Submission>
  readonly withdrawals: Submission[]
  readonly contradicted: Submission[]
}

/** The submissions that a later one of the same sender replaces or takes back; a withdrawal's own rows count for nothing. */
function replacedAmong(submissions: readonly Submission[]): Replaced {
  const replaced: Replaced = { superseded: new Set(), withdrawals: [], contradicted: [] }
  for (const same of groupBy(submissions, senderKey).values()) {
    const newest = [...same].sort(newestFirst)[0]!
    const current = same.filter((submission) => newestFirst(newest, submission) === 0)
    const withdrawn = current.filter((submission) => submission.withdrawn)
    const sent = current.filter((submission) => !submission.withdrawn)
    for (const submission of same) if (!sent.includes(submission)) replaced.superseded.add(submission)
    replaced[sent.length === 0 ? 'withdrawals' : 'contradicted'].push(...withdrawn)
  }
  return replaced
}

/**
 * Standing of every application. Several workbooks of one sender with the same version and day are parts of one
 * submission. A record that appears again with identical content is a duplicate of the first, by file name and
 * row; with different content both stay, and within one sender that is a tie for a person to settle.
 */
export function standings(
  applications: readonly Application[],
  submissions: readonly Submission[],
): Standings {
  const { superseded, withdrawals, contradicted } = replacedAmong(submissions)
  const of = new Map<Application, Standing>()
  const ties: Tie[] = []
  const current: Application[] = []
  for (const application of applications) {
    if (superseded.has(application.submission)) of.set(application, 'superseded')
    else current.push(application)
  }
  const kept = new Set(current.map((a) => joinKey(a.origin.unit, a.number)))
  const takenBack = new Set(withdrawals.map(senderKey))
  const dropped = applications.filter(
    (a) =>
      of.get(a) === 'superseded' &&
      !a.submission.withdrawn &&
      !takenBack.has(senderKey(a.submission)) &&
      !kept.has(joinKey(a.origin.unit, a.number)),
  )
  const seen = new Set<string>()
  for (const application of current) {
    const content = contentOf(application)
    of.set(application, seen.has(content) ? 'duplicate' : 'active')
    seen.add(content)
  }
  const active = current.filter(
    (application) => of.get(application) === 'active' && application.number !== '',
  )
  for (const same of groupBy(active, (a) => joinKey(a.origin.unit, a.number)).values())
    if (new Set(same.map((a) => a.submission.file)).size > 1) ties.push({ applications: same })
  return { of, superseded, ties, dropped, withdrawals, contradicted }
}
