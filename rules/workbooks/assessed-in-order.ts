/** Experts assess a hazard after it was found and before its reward is applied for. */
import { hazardApplication } from '../../templates/forms/hazard-application.ts'
import { hazardReport } from '../../templates/forms/hazard-report.ts'
import { type RowFault, workbookRule } from '../rule.ts'
import { ByNumber } from '../shared/joined.ts'
import { onOrBefore } from '../truth.ts'

export const assessedInOrder = workbookRule({
  id: 'workbook/assessed-in-order',
  covers: ['YH-05b', 'YH-05c'],
  severity: 'review',
  forms: { reports: hazardReport, applications: hazardApplication },
  reads: { reports: ['number', 'assessedOn'], applications: ['number', 'foundOn', 'appliedOn'] },
  checks: '专家评估日期不早于发现日期、不晚于申请日期，同日可以；不在其间的由人审核',
  reading:
    '条文先说报告，再说评估定级，然后申请，没有明写先后，所以只由审核人员核对；日期不完整、看不出先后的不问。',
  mend: '请照评估意见核对评估日期；确系补做的，在“说明”栏写明',
  holds: ({ reports, applications }, _params, senders) => {
    const applicationOf = new ByNumber(applications, senders)
    return reports.flatMap((row): RowFault[] => {
      const application = applicationOf.first(row)
      if (application === undefined) return []
      const { foundOn, appliedOn } = application
      const early = onOrBefore(foundOn, row.assessedOn) === false
      if (!early && onOrBefore(row.assessedOn, appliedOn) !== false) return []
      const says = early ? `早于发现日期 ${foundOn}` : `晚于申请日期 ${appliedOn}`
      return [
        {
          row,
          blames: 'assessedOn',
          says: `评估日期 ${row.assessedOn} ${says}，由审核人员核对`,
          related: [{ row: application, key: early ? 'foundOn' : 'appliedOn' }],
        },
      ]
    })
  },
})
