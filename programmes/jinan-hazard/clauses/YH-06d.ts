/** The city may have a hazard assessed again; its level then goes before the unit's. */

import { rule } from '../../../rules/rule.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

export const levelRules = rule({
  id: 'YH-06d',
  severity: 'info',
  form: hazardApplication,
  reads: ['level', 'cityLevel', 'cityReviewedOn'],
  blames: 'cityLevel',
  checks: '市总工会审定的等级与申报等级不同的，提示以审定等级为准',
  mend: '不必修改申报等级；奖励金额按市级审定等级核',
  when: (row) => row.cityLevel !== undefined,
  holds: (row) => row.level === undefined || row.level === row.cityLevel,
  says: (row) =>
    `申报等级为${row.level}，市级${row.cityReviewedOn === undefined ? '' : `于 ${row.cityReviewedOn} `}审定为${row.cityLevel}，以审定等级为准`,
})
