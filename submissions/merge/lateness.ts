/** Lateness is that of the first sending of each application; a correction asked for has its own term. */
import type { Deadline } from '../../programmes/programme.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged } from '../../rules/judgement.ts'
import { onOrBefore } from '../../rules/truth.ts'
import type { Day } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { onCell } from '../check/cell-finding.ts'
import type { Submission } from '../recognise/submission.ts'
import { type Application, joinKey } from './entry.ts'
import { sameApplication } from './same-application.ts'
import { newestFirst, senderKey } from './standing.ts'

/** The rules that ask of one file whether it came in time. */
const ASKED_OF_FILE: ReadonlySet<string | null> = new Set(['YH-09b', 'sheet/studios-in-time'])

export interface Terms {
  readonly day: Day
  readonly correction: Day | undefined
}

export function termsOf(
  parameters: ParameterLookup,
  deadline: Deadline,
  extension: Day | undefined,
): Terms | null {
  const day = parameters(deadline.day) as Day | undefined
  if (day === undefined) return null
  const later = extension !== undefined && onOrBefore(day, extension) === true ? extension : day
  return { day: later, correction: parameters(deadline.correction) as Day | undefined }
}

/** The earliest sending of each application, by its unit, number and content. */
function firstSendings(applications: readonly Application[]): (of: Application) => Submission {
  const keyOf = ({ submission, number }: Application) =>
    `${senderKey(submission)}\u0000${joinKey(submission.unit, number)}`
  const all = groupBy(applications, keyOf)
  return (of) =>
    (all.get(keyOf(of)) ?? [])
      .filter((other) => sameApplication(other, of))
      .map(({ submission }) => submission)
      .reduce((first, each) => (newestFirst(first, each) < 0 ? each : first), of.submission)
}

export interface Lateness {
  /** What a file's own rules said of its date, where earlier versions of it give more. */
  readonly isAnswered: (submission: Submission, judged: Judged) => boolean
  readonly findings: readonly Judged[]
}

/**
 * @param applications of all sendings, those that count no more among them
 * @param termsFor the terms that bind the sender of a submission; `null` where no day is set
 */
export function lateness(
  applications: readonly Application[],
  active: (application: Application) => boolean,
  termsFor: (submission: Submission) => Terms | null,
): Lateness {
  const firstOf = firstSendings(applications)
  const earliest = new Map<string, Submission>()
  for (const { submission } of applications) {
    const key = senderKey(submission)
    const known = earliest.get(key)
    if (known === undefined || newestFirst(known, submission) < 0) earliest.set(key, submission)
  }
  /** Earlier versions are at hand, down to the first. */
  const hasFirst = (submission: Submission): boolean => {
    const first = earliest.get(senderKey(submission))
    return submission.version > 1 && first !== undefined && first.version === 1 && first.date !== undefined
  }
  const findings = applications.filter(active).flatMap((application): Judged[] => {
    const { submission, sheet, record } = application
    const terms = hasFirst(submission) ? termsFor(submission) : null
    if (terms === null) return []
    const first = firstOf(application)
    if (onOrBefore(first.date, terms.day) !== false) return []
    const words =
      first === submission
        ? `这一条在第 ${first.version} 版才报送（${first.date}）`
        : `首次报送是第 ${first.version} 版（${first.date}）`
    return [
      onCell(sheet, record, 'number', {
        code: 'merge/late',
        severity: 'error',
        message: `${words}，晚于截止日 ${terms.day}，已经逾期`,
        mend: '确已逾期的，请与收件工会联系；同意延期的，由其在“推荐名额分配”填“延期至”和理由',
      }),
    ]
  })
  return {
    isAnswered: (submission, { finding }) =>
      ASKED_OF_FILE.has(finding.rule) && finding.severity === 'review' && hasFirst(submission),
    findings,
  }
}
