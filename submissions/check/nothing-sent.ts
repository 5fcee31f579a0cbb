/** A report without any application, and 零报告: whether the sender says that there is none. */
import type { Judged } from '../../rules/judgement.ts'
import { onSender } from '../merge/submission-findings.ts'
import type { Submission } from '../recognise/submission.ts'

/**
 * @param applications how many were read
 * @param none what 零报告 says
 */
export function nothingSent(
  submission: Submission,
  applications: number,
  none: boolean | undefined,
): Judged[] {
  if (submission.withdrawn || submission.yearly) return []
  if (none === true && applications > 0)
    return [
      onSender(
        submission,
        {
          severity: 'error',
          message: `“零报告”填了“是”，申报表里却有 ${applications} 条申报`,
          mend: '有申报的，清空“零报告”；没有的，删去申报表里的各行',
        },
        'none',
      ),
    ]
  if (none === true || applications > 0 || submission.takenBack.length > 0) return []
  return [
    onSender(
      submission,
      {
        severity: 'error',
        message: '没有一条申报',
        mend: '有申报的，请照表头逐行填写；确实没有的，在“报送信息”的“零报告”填“是”',
      },
      'none',
    ),
  ]
}
