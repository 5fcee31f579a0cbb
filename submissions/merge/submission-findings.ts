/** What a merge finds of whole submissions: senders not expected, other parameters, contradicting versions. */

import { programmes } from '../../programmes/registry.ts'
import type { Judged } from '../../rules/judgement.ts'
import type { ParameterSet } from '../../rules/parameters/parameter-set.ts'
import type { RelatedCell } from '../../templates/findings/finding.ts'
import { address } from '../../templates/sheet/grid.ts'
import { onCell, type Said } from '../check/cell-finding.ts'
import type { Office } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'
import { unitKey } from './entry.ts'
import type { Application, Tie } from './standing.ts'

/** On a cell of 报送信息; on the name of the sender unless told. */
export const onSender = ({ infoSheet, info }: Submission, said: Said, key = 'unit'): Judged =>
  onCell(infoSheet, info, key, said)

/** The cell of an application's number. */
function numberCell({ record, sheet, submission }: Application): RelatedCell[] {
  const at = record.place('number')
  return at
    ? [{ file: submission.file, sheet: sheet.reading.sheet, address: address(at.row, at.column) }]
    : []
}

/** Two current workbooks of one sender that contradict each other: each record says so. */
export const tieFindings = (ties: readonly Tie[]): Judged[] =>
  ties.flatMap(({ applications }) =>
    applications.map((application) =>
      onCell(application.sheet, application.record, 'number', {
        severity: 'review',
        message: `编号 ${application.number} 在同一单位的另一份文件中内容不同，版本号和日期又相同`,
        mend: '请报送单位说明以哪份为准，把作废的一份去掉，或给新的一份填更大的版本号',
        related: applications.filter((other) => other !== application).flatMap(numberCell),
      }),
    ),
  )

/** Whether the sender is on the office's list, and carries the office's parameters. */
export function senderFindings(
  submission: Submission,
  expected: readonly string[],
  parameters: ParameterSet,
  office: Office | undefined,
): Judged[] {
  const judged: Judged[] = []
  if (expected.length > 0 && !expected.some((unit) => unitKey(unit) === unitKey(submission.unit)))
    judged.push(
      onSender(submission, {
        severity: 'review',
        message: `“${submission.unit}”不在“推荐名额分配”表的单位之内`,
        mend: '请核对单位全称；确应报送的，由办公室补入“推荐名额分配”表',
      }),
    )
  const hash = submission.carried?.hash
  if (office !== undefined && hash && hash !== parameters.hash)
    judged.push(
      onSender(
        submission,
        {
          severity: 'info',
          message: '文件携带的填报参数与本级通知不同，已按本级通知校验',
          mend: '请提醒该单位改用按本年度通知生成的模板',
        },
        'year',
      ),
    )
  return judged
}

/** Records of a replaced submission that the later one no longer has: withdrawn, or forgotten. */
export const droppedFindings = (dropped: readonly Application[]): Judged[] =>
  dropped.map(({ record, sheet, number, name }) =>
    onCell(sheet, record, 'number', {
      severity: 'review',
      message: `该单位后来的报送里没有“${name}”（${number}），本次按撤回处理`,
      mend: '请与报送单位核实：确已撤回的不用处理；漏报的，把它补进新的一份，版本号加 1',
    }),
  )

/** Withdrawals, and those that the sender contradicts itself. */
export const withdrawalFindings = (
  withdrawals: readonly Submission[],
  contradicted: readonly Submission[],
): Judged[] => [
  ...withdrawals.map((submission) =>
    onSender(
      submission,
      {
        severity: 'info',
        message: `${submission.unit}已撤回${programmes[submission.programme].name}的全部申报，本次不计入`,
        mend: '不用处理；撤回有误的，请该单位重新报送，版本号再加 1',
      },
      'action',
    ),
  ),
  ...contradicted.map((submission) =>
    onSender(
      submission,
      {
        severity: 'review',
        message: '同一版本、同一日期既有报送又有撤回，本次没有按撤回处理',
        mend: '请报送单位说明以哪份为准，并给那一份填更大的版本号',
      },
      'action',
    ),
  ),
]
