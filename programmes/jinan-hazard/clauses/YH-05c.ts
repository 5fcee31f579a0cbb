/** Only after the hazard has been put right may its reward be applied for. */

import { rule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

export const rectifiedFirst = rule({
  id: 'YH-05c',
  severity: 'error',
  form: hazardApplication,
  reads: ['rectifiedOn', 'appliedOn'],
  blames: 'rectifiedOn',
  checks: '整改完成日期不晚于申请日期，同日可以',
  mend: '请核对两个日期；没有整改完成的，整改后再申请',
  holds: (row) => onOrBefore(row.rectifiedOn, row.appliedOn),
  says: (row) => `整改完成日期 ${row.rectifiedOn} 晚于申请日期 ${row.appliedOn}`,
})
