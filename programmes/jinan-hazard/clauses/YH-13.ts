/** The measure on hazards speaks of hazards found since 2020-04-27; an earlier document is repealed. */

import { inForceSince, infoFaults, noticeFaults } from '../../../rules/naming/in-force.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { jinanHazard } from '../identity.ts'
import { measure } from '../measure.ts'

const SINCE = inForceSince(measure)

export const hazardsInForce = workbookRule({
  id: 'YH-13',
  severity: 'warning',
  forms: { applications: hazardApplication, info: submissionInfo, terms: noticeTerms },
  reads: {
    applications: ['foundOn'],
    info: ['programme', 'year', 'date', 'citedDocument'],
    terms: ['document'],
  },
  checks: `隐患发现于 ${measure.inForce} 办法施行以后，此前发现的由人审核；不引用已废止的${measure.repeals.join('、')}`,
  mend: '请核对日期和引用的文号',
  holds: ({ applications, info, terms }) => [
    ...applications.flatMap((row): RowFault[] => {
      const since = onOrBefore(SINCE, row.foundOn)
      if (since === true || since === undefined) return []
      if (since === 'unsure')
        return [
          {
            row,
            blames: 'foundOn',
            says: `发现日期 ${row.foundOn} 不完整，看不出是否在 ${SINCE} 办法施行以后`,
            mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
          },
        ]
      return [
        {
          row,
          blames: 'foundOn',
          severity: 'review',
          says: `发现日期 ${row.foundOn} 早于办法施行之日 ${SINCE}，能否按本办法奖励由审核人员认定`,
          mend: '请核对发现日期；确在施行以前发现的，在“说明”栏写明申报理由',
        },
      ]
    }),
    ...infoFaults(info, measure, jinanHazard.name),
    ...noticeFaults(terms, measure),
  ],
})
