/** Nominations of studios reach the office by the day that the year's notice sets. */

import { inTime } from '../../../rules/naming/in-time.ts'
import { optional } from '../../../rules/parameters/parameter.ts'
import { rule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { programmeNames } from '../../../templates/programme-names.ts'
import { cityDeadline, cityDeadlineTime } from '../../jinan-studio/parameters.ts'
import { provinceDeadline, provinceDeadlineTime } from '../../shandong-studio/parameters.ts'

export const studiosInTime = rule({
  id: 'sheet/studios-in-time',
  covers: ['JN-05', 'SD-12'],
  severity: 'error',
  form: submissionInfo,
  reads: ['programme', 'date', 'version'],
  blames: 'date',
  params: {
    city: optional(cityDeadline),
    cityTime: optional(cityDeadlineTime),
    province: optional(provinceDeadline),
    provinceTime: optional(provinceDeadlineTime),
  },
  checks: '创新工作室的报送日期不晚于通知所定截止日，截止当日可以；通知没有定的不核',
  reading: '两个创新工作室办法都没有定截止日，只依当年通知。改正后再报的，首次报送是否在期内由收件人核对。',
  mend: '请核对报送日期；确已逾期的，请与收件工会联系，由其决定',
  when: (row) => row.programme !== undefined && row.programme !== programmeNames['jinan-hazard'],
  holds: (row, p) => {
    const [deadline, time] =
      row.programme === programmeNames['jinan-studio'] ? [p.city, p.cityTime] : [p.province, p.provinceTime]
    if (deadline === undefined) return true
    const answer = inTime(row.date, deadline, time)
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
      return {
        severity: 'info',
        says: `${says}；这是第 ${row.version} 版，首次报送是否在期内由收件人核对`,
        mend: '不必修改',
      }
    return { says: `${says}，逾期`, expected: `不晚于 ${deadline}` }
  },
  says: () => '报送日期未填，看不出是否逾期',
})
