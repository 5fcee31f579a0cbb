/** Nominations of studios reach the office by the day that the year's notice sets. */

import { inTime, lateVersion } from '../../../rules/naming/in-time.ts'
import { optional } from '../../../rules/parameters/parameter.ts'
import { type Rule, rule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Day } from '../../../templates/values/day.ts'
import type { Programme } from '../../programme.ts'

export const studiosInTime = (programmes: readonly Programme[]): Rule => {
  const noticed = programmes.filter(({ deadline }) => deadline.noticed.length > 0)
  return rule({
    id: 'sheet/studios-in-time',
    covers: noticed.flatMap(({ deadline }) => deadline.noticed),
    severity: 'error',
    form: submissionInfo,
    reads: ['programme', 'date', 'version', 'content'],
    blames: 'date',
    params: Object.fromEntries(
      noticed.flatMap(({ id, deadline: { day, hour, correction, extension } }) => [
        [`${id} day`, optional(day)],
        [`${id} hour`, optional(hour)],
        [`${id} correction`, optional(correction)],
        [`${id} extension`, optional(extension)],
      ]),
    ),
    checks: '创新工作室的报送日期不晚于通知所定截止日，截止当日可以；通知没有定的不核',
    reading:
      '两个创新工作室办法都没有定截止日，只依当年通知。是否逾期看每条申报的首次报送，改正后再报的另有补正截止日；汇总时读得到各版的，逐条认定，读不到的由收件人核对。办公室同意延期的从其所定。',
    mend: '请核对报送日期；确已逾期的，请与收件工会联系，由其决定',
    when: (row) => row.content !== '年度报告' && noticed.some(({ name }) => name === row.programme),
    holds: (row, p) => {
      const { id } = noticed.find(({ name }) => name === row.programme)!
      const deadline = p[`${id} day`] as Day | undefined
      const time = p[`${id} hour`] as string | undefined
      if (deadline === undefined) return true
      const answer = inTime(row.date, deadline, time, p[`${id} extension`] as Day | undefined)
      const says = `报送日期 ${row.date} 晚于通知所定截止日 ${deadline}`
      if (answer !== false)
        return answer === 'unsure'
          ? {
              severity: 'warning',
              says: `报送日期 ${row.date} 看不出是否在截止日 ${deadline} 以前`,
              mend: '请把报送日期补充到日',
            }
          : answer
      if ((row.version ?? 1) > 1)
        return lateVersion(row.date, row.version!, says, p[`${id} correction`] as Day | undefined)
      return { says: `${says}，逾期`, expected: `不晚于 ${deadline}` }
    },
    says: () => '报送日期未填，看不出是否逾期',
  })
}
