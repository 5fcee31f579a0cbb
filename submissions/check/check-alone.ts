/** What a merge would say of one submission, found before it is sent: where it belongs, and rules within it. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged, Judgement } from '../../rules/judgement.ts'
import type { Steps } from '../../templates/values/steps.ts'
import { asideRows, byOrigin, copyFindingsSteps, withoutRows } from '../merge/copies.ts'
import { decide, unsettled } from '../merge/decided.ts'
import { type Application, applicationsOf, type Standing, unitKey } from '../merge/entry.ts'
import { expectedUnits } from '../merge/selection.ts'
import { standingsSteps } from '../merge/standing.ts'
import { onSender, senderFindings } from '../merge/submission-findings.ts'
import { type Office, officeAt, officeParameters } from '../office/office.ts'
import { hintFindings } from '../recognise/file-hints.ts'
import type { Submission } from '../recognise/submission.ts'
import { judgeMergeSteps } from './judging.ts'
import { misplaced } from './misplaced.ts'

/** The offices whose word counts for a submission, the deciding one first. */
export const officesFor = (
  { programme, sentTo, year }: Submission,
  offices: readonly Office[],
): { naming: Office | undefined; receiving: Office | undefined } => ({
  naming: officeAt(offices, programme.topUnit, year),
  receiving: officeAt(offices, sentTo, year),
})

/** A submission that a merge would refuse, at the cell that says so. */
function placeFindings(submission: Submission, offices: readonly Office[]): Judged[] {
  const found = misplaced(submission, offices)
  if (found === null) return []
  const [what, mend] = found.reason.split('：请', 2)
  const said = { severity: 'error' as const, message: `${what}，汇总时不会采用`, mend: `请${mend}` }
  return [onSender(submission, said, found.key)]
}

/** Year and sender against what the blank was made for. */
function blankFindings(submission: Submission): Judged[] {
  const { carried, unit, year } = submission
  const judged: Judged[] = []
  if (carried?.year && carried.year !== year)
    judged.push(
      onSender(
        submission,
        {
          severity: 'review',
          message: `申报年度填 ${year}，这份模板是 ${carried.year} 年度的`,
          mend: '请核对申报年度；确是这一年度的，改用该年度的模板',
        },
        'year',
      ),
    )
  const units = carried?.units ?? []
  if (units.length > 0 && !units.some((known) => unitKey(known) === unitKey(unit)))
    judged.push(
      onSender(submission, {
        severity: 'review',
        message: `“${unit}”不在模板所列的报送单位之内`,
        mend: '请从下拉列表选报送单位的全称；列表里没有的，请与发模板的办公室联系',
      }),
    )
  return judged
}

/** The rules that compare records, over this submission and the offices' sheets. */
function* mergeJudgement(
  registry: Registry,
  submission: Submission,
  offices: readonly Office[],
  parameters: ParameterLookup,
): Steps<Judgement> {
  const { naming, receiving } = officesFor(submission, offices)
  const given = [...new Set([naming, receiving])].filter((office) => office !== undefined)
  const { programme } = submission
  const applications = applicationsOf(submission, programme)
  yield
  applications.sort(byOrigin)
  yield
  const standing = (yield* standingsSteps(applications, [submission])).of
  const of = (application: Application): Standing => standing.get(application)!
  yield
  const judgement = yield* judgeMergeSteps(
    registry,
    [
      ...withoutRows(submission.sheets, new Set(asideRows(applications, of))),
      ...given.flatMap((office) => office.sheets),
    ],
    parameters,
  )
  yield
  const decided = decide(receiving, programme, applications)
  return {
    ...judgement,
    judged: [
      ...unsettled(judgement.judged, decided).filter(
        ({ finding }) =>
          finding.file === submission.file &&
          // What only an office's sheets can answer is the office's to ask.
          (finding.kind !== 'unjudged' || naming !== undefined),
      ),
      ...(yield* copyFindingsSteps(applications, of)),
    ],
  }
}

/** @param parameters those that the submission is judged by */
export function* judgeAloneSteps(
  registry: Registry,
  submission: Submission,
  offices: readonly Office[],
  parameters: ParameterLookup,
): Steps<Judgement> {
  const { naming, receiving } = officesFor(submission, offices)
  const { programme, year } = submission
  const expected = expectedUnits(receiving, programme)
  const merged = yield* mergeJudgement(registry, submission, offices, parameters)
  return {
    ...merged,
    judged: [
      ...placeFindings(submission, offices),
      ...blankFindings(submission),
      ...senderFindings(
        submission,
        expected,
        officeParameters([naming, receiving], programme, year),
        receiving,
      ),
      ...hintFindings(registry, submission, expected),
      ...merged.judged,
    ],
  }
}
