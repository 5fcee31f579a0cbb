/** Nominations of studios reach the office by the day that the year's notice sets. */

import { inTime, lateVersion } from '../../../rules/naming/in-time.ts'
import { optional } from '../../../rules/parameters/parameter.ts'
import { rule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { programmeNames } from '../../../templates/programme-names.ts'
import {
  cityCorrection,
  cityDeadline,
  cityDeadlineTime,
  cityExtension,
} from '../../jinan-studio/parameters.ts'
import {
  provinceCorrection,
  provinceDeadline,
  provinceDeadlineTime,
  provinceExtension,
} from '../../shandong-studio/parameters.ts'

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
    cityCorrection: optional(cityCorrection),
    cityExtension: optional(cityExtension),
    province: optional(provinceDeadline),
    provinceTime: optional(provinceDeadlineTime),
    provinceCorrection: optional(provinceCorrection),
    provinceExtension: optional(provinceExtension),
  },
  checks: '创新工作室的报送日期不晚于通知所定截止日，截止当日可以；通知没有定的不核',
  reading:
    '两个创新工作室办法都没有定截止日，只依当年通知。是否逾期看每条申报的首次报送，改正后再报的另有补正截止日；汇总时读得到各版的，逐条认定，读不到的由收件人核对。办公室同意延期的从其所定。',
  mend: '请核对报送日期；确已逾期的，请与收件工会联系，由其决定',
  when: (row) => row.programme !== undefined && row.programme !== programmeNames['jinan-hazard'],
  holds: (row, p) => {
    const [deadline, time, correction, extension] =
      row.programme === programmeNames['jinan-studio']
        ? [p.city, p.cityTime, p.cityCorrection, p.cityExtension]
        : [p.province, p.provinceTime, p.provinceCorrection, p.provinceExtension]
    if (deadline === undefined) return true
    const answer = inTime(row.date, deadline, time, extension)
    const says = `报送日期 ${row.date} 晚于通知所定截止日 ${deadline}`
    if (answer !== false)
      return answer === 'unsure'
        ? {
            severity: 'warning',
            says: `报送日期 ${row.date} 看不出是否在截止日 ${deadline} 以前`,
            mend: '请把报送日期补充到日',
          }
        : answer
    if ((row.version ?? 1) > 1) return lateVersion(row.date, row.version!, says, correction)
    return { says: `${says}，逾期`, expected: `不晚于 ${deadline}` }
  },
  says: () => '报送日期未填，看不出是否逾期',
})
