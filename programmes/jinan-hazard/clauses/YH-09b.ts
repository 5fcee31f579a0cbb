/** Applications of the year reach the city by the end of September. */

import { inTime, lateVersion } from '../../../rules/naming/in-time.ts'
import { optional } from '../../../rules/parameters/parameter.ts'
import { rule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { jinanHazard } from '../identity.ts'
import { hazardCorrection, hazardDeadline, hazardDeadlineTime, hazardExtension } from '../parameters.ts'

export const sentInTime = rule({
  id: 'YH-09b',
  severity: 'error',
  form: submissionInfo,
  reads: ['programme', 'date', 'version'],
  blames: 'date',
  params: {
    deadline: hazardDeadline,
    time: optional(hazardDeadlineTime),
    correction: optional(hazardCorrection),
    extension: optional(hazardExtension),
  },
  when: (row) => row.programme === jinanHazard.name,
  checks: '报送日期不晚于当年 9 月 30 日或通知所定截止日，截止当日可以；补正不晚于通知所定补正截止日',
  reading:
    '“9 月底前”含 9 月 30 日全天，遇节假日不顺延，通知另有规定的从通知。另一种读法顺延到下一个工作日。是否逾期看每条申报的首次报送，改正后再报的另有补正截止日；汇总时读得到各版的，逐条认定，读不到的由收件人核对。办公室同意延期的从其所定。',
  mend: '请核对报送日期；确已逾期的，请与市总工会联系，由其决定',
  holds: (row, { deadline, time, correction, extension }) => {
    const answer = inTime(row.date, deadline, time, extension)
    if (answer !== false || (row.version ?? 1) === 1) return answer
    return lateVersion(row.date, row.version!, `报送日期 ${row.date} 晚于截止日 ${deadline}`, correction)
  },
  says: (row, { deadline }) => `报送日期 ${row.date} 晚于截止日 ${deadline}，已经逾期`,
  expected: (_row, { deadline }) => `不晚于 ${deadline}`,
})
