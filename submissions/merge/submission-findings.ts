/** What a merge finds of whole submissions: senders not expected, other parameters, contradicting versions. */

import type { Judged } from '../../rules/judgement.ts'
import type { ParameterSet } from '../../rules/parameters/parameter-set.ts'
import type { RelatedCell, Severity } from '../../templates/findings/finding.ts'
import { address } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { onCell, type Said } from '../check/cell-finding.ts'
import type { Office } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'
import type { Application } from './entry.ts'
import { joinKey, unitKey } from './entry.ts'
import { sameApplication } from './same-application.ts'
import { type Absent, type Clash, newestFirst } from './standing.ts'

/** On a cell of 报送信息; on the name of the sender unless given. */
export const onSender = ({ infoSheet, info }: Submission, said: Said, key = 'unit'): Judged =>
  onCell(infoSheet, info, key, { code: 'merge/sending', ...said })

/** The cell of an application's number. */
function numberCell({ record, sheet, submission }: Application): RelatedCell[] {
  const at = record.place('number')
  return at
    ? [{ file: submission.file, sheet: sheet.reading.sheet, address: address(at.row, at.column) }]
    : []
}

/** Applications of one number in several workbooks: each names the others, as one that changed or as another. */
export const clashFindings = (clashes: readonly Clash[]): Judged[] =>
  clashes.flatMap(({ applications }) =>
    applications.flatMap((application) => {
      const others = applications.filter((each) => each.submission !== application.submission)
      if (others.length === 0) return []
      const same = others.filter((other) => sameApplication(application, other))
      const say = same.length > 0 ? contradicts(application) : standsTwice(application, others[0]!)
      const related = (same.length > 0 ? same : others).flatMap(numberCell)
      return [
        onCell(application.sheet, application.record, 'number', {
          code: 'merge/contradicts',
          ...say,
          related,
        }),
      ]
    }),
  )

const contradicts = ({ number }: Application): Said => ({
  severity: 'review',
  message: `编号 ${number} 在同一单位的另一份文件中内容不同，版本号和日期又相同`,
  mend: '请报送单位说明以哪份为准，把作废的一份去掉，或给新的一份填更大的版本号',
})

const standsTwice = ({ number }: Application, other: Application): Said => ({
  severity: 'review',
  message: `编号 ${number} 与《${fileName(other.submission.file)}》的“${other.name}”编号相同，内容像另一份申报，两份都照样计入`,
  mend: '请给其中一份改编号，各表同步改；两份都保留，不要删去',
})

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

/** Records of an earlier sending that the later one does not have: they count until somebody says that they do not. */
export const absentFindings = (absent: readonly Absent[]): Judged[] =>
  absent.map(({ application: { record, sheet, number, name }, later, like }) =>
    onCell(sheet, record, 'number', {
      code: 'merge/not-resent',
      severity: 'review',
      message:
        like === null
          ? `第 ${later.version} 版《${fileName(later.file)}》里没有“${name}”（${number}），照样计入：是撤回，还是分批报送？`
          : `第 ${later.version} 版《${fileName(later.file)}》里没有编号 ${number}，编号 ${like.number} 内容像是它，两份照样计入：是改了编号，还是另一份申报？`,
      mend: '请与报送单位核实：仍申报的，在“审定意见”的“重复处理”选“保留”；撤回或改了编号的选“剔除”，或由该单位再报时填“撤回编号”',
      related: like === null ? [] : numberCell(like),
    }),
  )

/** Numbers that a submission takes back: those that it has itself, and those that nobody sent before. */
export function takenBackFindings(
  submissions: readonly Submission[],
  applications: readonly Application[],
): Judged[] {
  return submissions.flatMap((submission) =>
    submission.takenBack.flatMap((number) => {
      const key = joinKey(submission.unit, number)
      const named = applications.filter((each) => joinKey(each.origin.unit, each.number) === key)
      const say = (severity: Severity, message: string, mend: string): Judged[] => [
        onSender(submission, { severity, message, mend }, 'takenBack'),
      ]
      if (named.some((each) => each.submission === submission))
        return say(
          'error',
          `编号 ${number} 写在“撤回编号”里，申报表里又有它，没有按撤回处理`,
          '确要撤回的，从各表删去这一条；不撤回的，从“撤回编号”里删去',
        )
      return named.some((each) => newestFirst(submission, each.submission) < 0)
        ? []
        : say('review', `“撤回编号”里的 ${number} 没有以前报过的申报可撤`, '请报送单位核对要撤回的申报编号')
    }),
  )
}

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
        message: `${submission.unit}已撤回${submission.programme.name}的全部申报，本次不计入`,
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
