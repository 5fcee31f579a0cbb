/** What a merge finds of whole submissions: senders not expected, other parameters, contradicting versions. */
import type { Judged } from '../../rules/judge.ts'
import type { ParameterSet } from '../../rules/parameter-set.ts'
import { type Finding, finding, type Source } from '../../templates/finding.ts'
import { headerPath } from '../../templates/form.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { address } from '../../templates/grid.ts'
import type { Submission } from '../intake/submission.ts'
import type { Office } from '../office.ts'
import { unitKey } from './entry.ts'
import type { Application, Tie } from './standing.ts'

/** A finding on the cell of 报送信息 that names the sender. */
export function onSender(
  submission: Submission,
  said: Pick<Finding, 'severity' | 'message' | 'mend'>,
  key = 'unit',
): Judged {
  const place = submission.info.place(key)
  const column = submissionInfo.columns[key as 'unit']
  const draft = {
    kind: 'layout' as const,
    rule: null,
    article: null,
    sheet: submission.infoSheet.reading.sheet,
    row: place?.row ?? null,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: headerPath(column),
    value: String((submission.info.row as Record<string, unknown>)[key] ?? ''),
    expected: null,
    answer: null,
    ...said,
  }
  return { finding: finding(draft, sourceOf(submission)), record: submission.info }
}

const sourceOf = (s: Submission): Source => ({ file: s.file, programme: s.programme, unit: s.unit })

/** Two current workbooks of one sender that contradict each other: each record says so. */
export function tieFindings(ties: readonly Tie[]): Judged[] {
  return ties.flatMap(({ applications }) =>
    applications.map((application) => {
      const { record, sheet } = application
      const place = record.place('number')
      const others = applications.filter((other) => other !== application)
      const draft = {
        kind: 'layout' as const,
        rule: null,
        article: null,
        severity: 'review' as const,
        sheet: sheet.reading.sheet,
        row: place?.row ?? record.number,
        column: place?.column ?? null,
        address: place ? address(place.row, place.column) : null,
        header: '申报编号',
        value: application.number,
        expected: null,
        message: `编号 ${application.number} 在同一单位的另一份文件中内容不同，版本号和日期又相同`,
        mend: '请报送单位说明以哪份为准，把作废的一份去掉，或给新的一份填更大的版本号',
        answer: null,
        related: others.flatMap((other) => {
          const at = other.record.place('number')
          return at
            ? [
                {
                  file: other.submission.file,
                  sheet: other.sheet.reading.sheet,
                  address: address(at.row, at.column),
                },
              ]
            : []
        }),
      }
      return { finding: finding(draft, sheet.source), record }
    }),
  )
}

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
        message: `“${submission.unit}”不在《推荐名额分配》的单位之内`,
        mend: '请核对单位全称；确应报送的，由办公室补入《推荐名额分配》',
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
export function droppedFindings(dropped: readonly Application[]): Judged[] {
  return dropped.map(({ record, sheet, number, name }) => {
    const place = record.place('number')
    const draft = {
      kind: 'layout' as const,
      rule: null,
      article: null,
      severity: 'review' as const,
      sheet: sheet.reading.sheet,
      row: place?.row ?? record.number,
      column: place?.column ?? null,
      address: place ? address(place.row, place.column) : null,
      header: '申报编号',
      value: number,
      expected: null,
      message: `该单位后来的报送里没有“${name}”（${number}），本次按撤回处理`,
      mend: '请与报送单位核实：确已撤回的不用处理；漏报的，把它补进新的一份，版本号加 1',
      answer: null,
    }
    return { finding: finding(draft, sheet.source), record }
  })
}
